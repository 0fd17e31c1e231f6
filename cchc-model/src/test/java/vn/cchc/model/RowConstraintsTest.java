package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.CriterionRow;

class RowConstraintsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final CriterionRow EMPTY_CRITERION =
            new CriterionRow(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final UnitRow EMPTY_UNIT = new UnitRow(" ", null, null, null, null, null, null, null, null, null);
    private static final PetitionRow EMPTY_PETITION =
            new PetitionRow(null, "", " ", null, null, null, null, null, null, null, null);
    private static final AgreementRow EMPTY_AGREEMENT = new AgreementRow(null, null, null, null);

    @Test
    void refusesFaultyRowsInVietnamese() {
        assertThat(messages(EMPTY_CRITERION, VIETNAMESE))
                .containsExactly("code: Thiếu mã tiêu chí", "maximum: Thiếu điểm tối đa của tiêu chí");
        assertThat(messages(CriterionRow.of("1", null, "Một", "-1"), VIETNAMESE))
                .containsExactly("maximum: Điểm tối đa của tiêu chí không được là số âm");
        assertThat(messages(EMPTY_UNIT, VIETNAMESE)).containsExactly("code: Thiếu mã đơn vị");
        assertThat(messages(EMPTY_PETITION, VIETNAMESE))
                .containsExactly(
                        "criterion: Thiếu mã tiêu chí của kiến nghị",
                        "id: Thiếu mã kiến nghị",
                        "request: Chưa nêu nội dung kiến nghị: xin điểm hoặc xin miễn tiêu chí",
                        "unit: Thiếu mã đơn vị của kiến nghị");
        assertThat(messages(EMPTY_AGREEMENT, VIETNAMESE))
                .containsExactly("unit: Thiếu mã đơn vị của văn bản thống nhất");
    }

    @Test
    void refusesFaultyRowsInEnglish() {
        assertThat(messages(EMPTY_CRITERION, Locale.ENGLISH))
                .containsExactly("code: the criterion has no code", "maximum: the criterion has no maximum");
        assertThat(messages(CriterionRow.of("1", null, "One", "-1"), Locale.ENGLISH))
                .containsExactly("maximum: the maximum of a criterion must not be negative");
        assertThat(messages(EMPTY_UNIT, Locale.US)).containsExactly("code: the unit has no code");
        assertThat(messages(EMPTY_PETITION, Locale.UK))
                .containsExactly(
                        "criterion: the petition names no criterion",
                        "id: the petition has no code",
                        "request: the petition does not say what it asks for: points or an exemption",
                        "unit: the petition names no unit");
        assertThat(messages(EMPTY_AGREEMENT, Locale.ENGLISH)).containsExactly("unit: the agreement names no unit");
    }

    @Test
    void refusesNothingInSoundRows() {
        assertThat(messages(CriterionRow.of("1", null, "Một", "0"), VIETNAMESE)).isEmpty();
        assertThat(messages(UnitRow.of("H07", "Sở Y tế", "SO"), VIETNAMESE)).isEmpty();
    }

    @Test
    void speaksTheLanguageAskedForOnAMachineOfAnother() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(messages(EMPTY_UNIT, VIETNAMESE)).containsExactly("code: Thiếu mã đơn vị");
            Locale.setDefault(VIETNAMESE);
            assertThat(messages(EMPTY_UNIT, Locale.ENGLISH)).containsExactly("code: the unit has no code");
            Locale.setDefault(Locale.FRANCE);
            assertThat(messages(EMPTY_UNIT, Locale.FRANCE)).containsExactly("code: Thiếu mã đơn vị");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysTheSameByDefaultAsInVietnamese() {
        ResourceBundle root = bundle(Locale.ROOT);
        ResourceBundle vietnamese = bundle(VIETNAMESE);
        ResourceBundle english = bundle(Locale.ENGLISH);

        assertThat(vietnamese.keySet()).isEqualTo(root.keySet()).isEqualTo(english.keySet());
        assertThat(root.keySet()).allSatisfy(key -> {
            assertThat(vietnamese.getString(key)).isEqualTo(root.getString(key));
            assertThat(english.getString(key)).isNotEqualTo(root.getString(key));
        });
    }

    private static List<String> messages(Object row, Locale locale) {
        try (ValidatorFactory factory = factory(locale)) {
            Validator validator = factory.getValidator();
            return validator.validate(row).stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted()
                    .toList();
        }
    }

    private static ValidatorFactory factory(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
                .buildValidatorFactory();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "ContributorValidationMessages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
