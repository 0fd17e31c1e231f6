package vn.cchc.model.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Origin;

class SoundCriteriaSetTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** One factory for all requests, whose locale changes from one to the next as in a web application. */
    private static Locale locale = VIETNAMESE;

    private static ValidatorFactory factory = factory();

    record Request(
            @NotNull String title,
            @NotNull @SoundCriteriaSet List<@Valid CriterionRow> rows) {}

    record SmallRequest(
            @SoundCriteriaSet(total = "108.5") @Nullable List<CriterionRow> rows) {}

    record RequestByBlock(Map<String, @SoundCriteriaSet List<CriterionRow>> sets) {}

    record RequestOfImpossibleTotal(
            @SoundCriteriaSet(total = "một trăm") List<CriterionRow> rows) {}

    record RequestWithWordsOfItsOwn(
            @SoundCriteriaSet(message = "Bộ tiêu chí chưa đúng. {vn.cchc.problem.vi}")
            List<CriterionRow> rows) {}

    static final class Controller {

        void save(@SoundCriteriaSet List<CriterionRow> rows) {
            // only its parameter matters
        }
    }

    @BeforeAll
    static void open() {
        factory = factory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void refusesAFaultyRequestInVietnamese() {
        List<String> messages = messages(faulty(), VIETNAMESE);

        assertThat(messages)
                .containsExactlyInAnyOrder(
                        "rows[7].maximum: Tổng điểm tối đa các tiêu chí con của 3 là 9,75, trong khi điểm tối đa của 3 là"
                                + " 10, chênh lệch 0,25.\nSửa điểm tối đa của một tiêu chí con hoặc của 3.",
                        "rows[2].rule: Không rõ cách chấm \"Guess\" của tiêu chí 1.2; các cách chấm được hiểu: YesNo,"
                                + " Levels, PerItem, Proportional, Thresholds, Deduction, Judged, Survey, Formula.",
                        "rows[3].maximum: Điểm tối đa của tiêu chí không được là số âm",
                        "rows[3].maximum: Điểm tối đa -1 của tiêu chí 2 là số âm.\n"
                                + "Điểm trừ được khai báo là nhóm điểm trừ với điểm tối đa dương.",
                        "rows[4].code: Mã tiêu chí 1.1 đã có ở dòng 2.\n"
                                + "Mỗi tiêu chí phải có một mã riêng; 1.10 khác 1.1.",
                        "rows[5].code: Thiếu mã tiêu chí",
                        "rows[5].code: Thiếu giá trị bắt buộc \"code\".",
                        "rows[5].maximum: Thiếu điểm tối đa của tiêu chí",
                        "rows[6].parent: Tiêu chí 9.1 ghi cấp trên là \"9\", nhưng không có tiêu chí nào mang mã này.\n"
                                + "Kiểm tra lại mã cấp trên.");
    }

    @Test
    void refusesTheSameRequestInEnglish() {
        List<String> messages = messages(faulty(), Locale.UK);

        assertThat(messages)
                .containsExactlyInAnyOrder(
                        "rows[7].maximum: the children of 3 add up to 9.75, its maximum is 10, a difference of 0.25.\n"
                                + "Mend a child's maximum or that of 3.",
                        "rows[2].rule: the rule \"Guess\" of criterion 1.2 is unknown; known are: YesNo, Levels, PerItem,"
                                + " Proportional, Thresholds, Deduction, Judged, Survey, Formula.",
                        "rows[3].maximum: the maximum of a criterion must not be negative",
                        "rows[3].maximum: the maximum -1 of criterion 2 is negative.\n"
                                + "A deduction is declared as a penalty group with a positive maximum.",
                        "rows[4].code: the criterion code 1.1 already stands in row 2.\n"
                                + "Each criterion needs a code of its own; 1.10 is not 1.1.",
                        "rows[5].code: the criterion has no code",
                        "rows[5].code: the required value \"code\" is missing.",
                        "rows[5].maximum: the criterion has no maximum",
                        "rows[6].parent: criterion 9.1 belongs to \"9\", which does not exist.\n"
                                + "Check the parent's code.");
    }

    @Test
    void pointsToTheListWhereNoRowAloneIsAtFault() {
        Request request = new Request("2025", List.of(CriterionRow.of("1", null, "Một", "60")));

        List<String> messages = messages(request, VIETNAMESE);

        assertThat(messages)
                .containsExactly("rows: Tổng điểm tối đa của các lĩnh vực là 60, phải bằng 100.\n"
                        + "Sửa điểm tối đa của một lĩnh vực, hoặc khai báo tổng điểm khác trong bộ quy tắc.");
    }

    @Test
    void refusesNothingInASoundSet() {
        Request request = new Request(
                "2025",
                List.of(
                        CriterionRow.of("1", null, "Một", "100"),
                        CriterionRow.of("1.1", "1", "Một một", "60"),
                        CriterionRow.of("1.2", "1", "Một hai", "40")));

        List<String> messages = messages(request, VIETNAMESE);

        assertThat(messages).isEmpty();
    }

    @Test
    void leavesMissingRowsToAnotherConstraint() {
        SmallRequest request = new SmallRequest(null);

        List<String> messages = messages(request, VIETNAMESE);

        assertThat(messages).isEmpty();
    }

    @Test
    void takesTheTotalThatIsDeclared() {
        SmallRequest sound = new SmallRequest(List.of(CriterionRow.of("1", null, "Một", "108.5")));
        SmallRequest faulty = new SmallRequest(List.of(CriterionRow.of("1", null, "Một", "100")));

        assertThat(messages(sound, Locale.ENGLISH)).isEmpty();
        assertThat(messages(faulty, Locale.ENGLISH))
                .containsExactly("rows: the fields add up to 100, expected 108.5.\n"
                        + "Mend a field's maximum, or declare another total in the rulebook.");
    }

    @Test
    void takesAMissingRowForAnEmptyOne() {
        List<CriterionRow> rows = new ArrayList<>();
        rows.add(CriterionRow.of("1", null, "Một", "100"));
        rows.add(null);

        List<String> messages = messages(new Request("2025", rows), VIETNAMESE);

        assertThat(messages).containsExactly("rows[1].code: Thiếu giá trị bắt buộc \"code\".");
    }

    @Test
    void pointsToThePositionInTheListWhateverPlaceARowClaims() {
        CriterionRow claims = new CriterionRow(
                "1.1",
                "9",
                "Một một",
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Origin.ofFile("a.xlsx").atRow(70));

        List<String> messages =
                messages(new Request("2025", List.of(CriterionRow.of("1", null, "Một", "100"), claims)), VIETNAMESE);

        assertThat(messages)
                .containsExactly("rows[1].parent: Tiêu chí 1.1 ghi cấp trên là \"9\", nhưng không có tiêu chí nào mang"
                        + " mã này.\nKiểm tra lại mã cấp trên.");
    }

    @Test
    void saysACodeThatLooksLikeAnExpressionAsItStands() {
        String hostile = "${1+1} {vn.cchc.unit.code.blank} {total} $ \\{a\\} \\\\ \\${x}";
        Request request = new Request(
                "2025",
                List.of(CriterionRow.of("1", null, "Một", "100"), CriterionRow.of("1.1", hostile, "Một một", "100")));

        List<String> messages = messages(request, Locale.ENGLISH);

        assertThat(messages)
                .containsExactly("rows[1].parent: criterion 1.1 belongs to \"" + hostile + "\", which does not exist.\n"
                        + "Check the parent's code.");
    }

    @Test
    void checksTheSetOfEveryBlock() {
        RequestByBlock request = new RequestByBlock(Map.of(
                "SO", List.of(CriterionRow.of("1", null, "Một", "100")),
                "XA", List.of(CriterionRow.of("1", null, "Một", "100"), CriterionRow.of("1.1", "2", "Hai", "5"))));

        List<String> messages = messages(request, Locale.ENGLISH);

        assertThat(messages)
                .containsExactly(
                        "sets[XA].<map value>[1].parent: criterion 1.1 belongs to \"2\", which does not exist.\n"
                                + "Check the parent's code.");
    }

    @Test
    void checksAParameter() throws NoSuchMethodException {
        Method save = Controller.class.getDeclaredMethod("save", List.class);
        Object[] arguments = {List.of(CriterionRow.of("1", "0", "Một", "100"))};
        locale = Locale.ENGLISH;

        Set<ConstraintViolation<Controller>> violations =
                factory.getValidator().forExecutables().validateParameters(new Controller(), save, arguments);

        assertThat(messages(violations))
                .containsExactly("save.rows[0].parent: criterion 1 belongs to \"0\", which does not exist.\n"
                        + "Check the parent's code.");
    }

    @Test
    void leavesTheWordsToAHostThatHasItsOwn() {
        RequestWithWordsOfItsOwn request = new RequestWithWordsOfItsOwn(List.of());

        List<String> messages = messages(request, Locale.ENGLISH);

        assertThat(messages).containsExactly("rows: Bộ tiêu chí chưa đúng. Bộ tiêu chí không có tiêu chí nào.");
    }

    @Test
    void refusesATotalThatIsNoNumber() {
        RequestOfImpossibleTotal request = new RequestOfImpossibleTotal(List.of());
        Validator validator = factory.getValidator();

        assertThatThrownBy(() -> validator.validate(request))
                .isInstanceOf(ValidationException.class)
                .rootCause()
                .hasMessage("\"một trăm\" is not a number of points.\n"
                        + "Write digits, at most one decimal mark, thirty characters at most.");
    }

    @Test
    void speaksVietnameseUnderAProviderWithoutMessageParameters() {
        List<String> templates = new ArrayList<>();
        List<CriterionRow> rows =
                List.of(CriterionRow.of("1", null, "Một", "100"), CriterionRow.of("1.1", "${2}", "Hai", "1"));

        boolean valid = new SoundCriteriaSetValidator()
                .isValid(rows, plain(ConstraintValidatorContext.class, "{vn.cchc.criteria.unsound}", templates));

        assertThat(valid).isFalse();
        assertThat(templates)
                .containsExactly(
                        "Tiêu chí 1.1 ghi cấp trên là \"\\$\\{2\\}\", nhưng không có tiêu chí nào mang mã này.\n"
                                + "Kiểm tra lại mã cấp trên.");
    }

    @Test
    void keepsTheWordsOfAHostUnderAProviderWithoutMessageParameters() {
        List<String> templates = new ArrayList<>();

        boolean valid = new SoundCriteriaSetValidator()
                .isValid(List.of(), plain(ConstraintValidatorContext.class, "{host.unsound}", templates));

        assertThat(valid).isFalse();
        assertThat(templates).containsExactly("{host.unsound}");
    }

    /** A context with what the standard asks for and nothing else; every step of a violation leads to the next. */
    private static <T> T plain(Class<T> step, String message, List<String> templates) {
        return step.cast(Proxy.newProxyInstance(
                step.getClassLoader(), new Class<?>[] {step}, (self, method, values) -> {
                    if (method.getName().equals("unwrap")) {
                        throw new ValidationException("no extension");
                    }
                    if (method.getName().equals("buildConstraintViolationWithTemplate")) {
                        templates.add((String) values[0]);
                    }
                    Class<?> next = method.getReturnType();
                    return next == String.class ? message : next.isInterface() ? plain(next, message, templates) : null;
                }));
    }

    private static Request faulty() {
        return new Request(
                "Bộ tiêu chí 2025",
                List.of(
                        CriterionRow.of("1", null, "Chỉ đạo", "60"),
                        CriterionRow.of("1.1", "1", "Kế hoạch", "30.5"),
                        CriterionRow.of("1.2", "1", "Báo cáo", "30")
                                .withRule("Guess", "", MarkSource.SELF_THEN_APPRAISAL),
                        CriterionRow.of("2", null, "Thủ tục", "-1"),
                        CriterionRow.of("1.1", "2", "Trùng mã", "1"),
                        new CriterionRow(
                                " ", "2", null, null, null, null, null, null, null, null, null, null, null, null),
                        CriterionRow.of("9.1", "9", "Lạc", "5"),
                        CriterionRow.of("3", null, "Bộ máy", "10"),
                        CriterionRow.of("3.1", "3", "Biên chế", "9.75")));
    }

    private static List<String> messages(Object request, Locale requested) {
        locale = requested;
        return messages(factory.getValidator().validate(request));
    }

    private static List<String> messages(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .toList();
    }

    private static ValidatorFactory factory() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new InTheLocaleOfTheRequest(new ParameterMessageInterpolator(
                        Set.of(VIETNAMESE, Locale.UK, Locale.ENGLISH), VIETNAMESE, false)))
                .buildValidatorFactory();
    }

    /** Does what a web framework does between the request and the provider's own interpolator. */
    private record InTheLocaleOfTheRequest(MessageInterpolator provider) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return provider.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale asked) {
            return provider.interpolate(template, context, asked);
        }
    }
}
