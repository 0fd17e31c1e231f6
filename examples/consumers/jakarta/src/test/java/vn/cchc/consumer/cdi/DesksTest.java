package vn.cchc.consumer.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranking;

class DesksTest {

    private final Locale locale = Locale.getDefault();
    private SeContainer container;

    @BeforeEach
    void start() {
        // a server takes the locale from the request; here it is the default when messages are made
        Locale.setDefault(Locale.forLanguageTag("vi"));
        container = SeContainerInitializer.newInstance().initialize();
    }

    @AfterEach
    void stop() {
        container.close();
        Locale.setDefault(locale);
    }

    @Test
    void ranksWhatTheContainerHasValidated() {
        Rulebook rulebook = desk(RulebookDesk.class).issue(2025, criteria("100"));

        Ranking ranking = desk(RankingDesk.class)
                .rank(
                        rulebook,
                        List.of(UnitRow.of("A", "Sở A", null), UnitRow.of("B", "Sở B", null)),
                        List.of(
                                MarkRow.points("A", "1", Stage.COUNCIL, "83.25"),
                                MarkRow.points("B", "1", Stage.COUNCIL, "83.5")));

        assertThat(ranking.place("B").rank()).isEqualTo(1);
        assertThat(ranking.place("A").rank()).isEqualTo(2);
    }

    @Test
    void refusesUnsoundCriteriaBeforeTheMethodIsReached() {
        assertThatThrownBy(() -> desk(RulebookDesk.class).issue(2025, criteria("90")))
                .asInstanceOf(type(ConstraintViolationException.class))
                .extracting(ConstraintViolationException::getConstraintViolations)
                .satisfies(violations -> assertThat(violations)
                        .extracting(ConstraintViolation::getMessage)
                        .singleElement()
                        .asString()
                        .contains("90", "100"));
    }

    @Test
    void refusesAUnitWithoutCode() {
        Rulebook rulebook = desk(RulebookDesk.class).issue(2025, criteria("100"));
        List<UnitRow> units = List.of(UnitRow.of(" ", "Sở A", null));

        assertThatThrownBy(() -> desk(RankingDesk.class).rank(rulebook, units, List.of()))
                .asInstanceOf(type(ConstraintViolationException.class))
                .extracting(ConstraintViolationException::getConstraintViolations)
                .satisfies(violations -> assertThat(violations)
                        .extracting(ConstraintViolation::getMessage)
                        .containsExactly("Thiếu mã đơn vị"));
    }

    @Test
    void runsOnTheValidatorOfTheHost() {
        assertThat(HibernateValidator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains("hibernate-validator-9.0.1.Final.jar");
    }

    private <T> T desk(Class<T> type) {
        return container.select(type).get();
    }

    private static List<CriterionRow> criteria(String maximum) {
        return List.of(CriterionRow.of("1", null, "Chỉ đạo", maximum));
    }
}
