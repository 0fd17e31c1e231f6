package vn.cchc.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.fairness.FairnessLaws;
import vn.cchc.ranking.fairness.LawReport;

class PlatformTest {

    @Test
    void thisBuildRunsOnJUnit6() {
        String jar = TestEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        assertThat(jar).contains("junit-platform-engine-6.");
    }

    @Test
    void lawsNeedNoPropertyEngine() {
        CriteriaSet criteria = CriteriaSet.of(
                        List.of(CriterionRow.of("1", null, "Plans", "60"), CriterionRow.of("2", null, "Files", "40")))
                .orThrow();

        LawReport report = FairnessLaws.check(Rulebook.of(2025, criteria), 2025, 50);

        assertThat(report.holds()).as(report.text(Language.EN)).isTrue();
    }
}
