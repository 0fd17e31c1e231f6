package vn.cchc.consumer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.cchc.io.FileFormat;
import vn.cchc.io.RoundFiles;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Round;
import vn.cchc.testkit.RankingFairnessContract;

/** The contract under an application's rulebook, with the application's files. */
class OurRulebookIsFairTest extends RankingFairnessContract {

    private static final CriteriaSet CRITERIA = CriteriaSet.of(List.of(
                    CriterionRow.of("1", null, "Steering", "40"),
                    CriterionRow.of("1.1", "1", "Plan", "10").withRule("Judged", "step=0.5", MarkSource.APPRAISAL),
                    CriterionRow.of("1.2", "1", "Files on time", "30")
                            .withRule("Proportional", "", MarkSource.SELF_THEN_APPRAISAL),
                    CriterionRow.of("2", null, "Satisfaction", "60").withRule("Judged", "", MarkSource.SURVEY)))
            .orThrow();

    @Override
    protected Rulebook rulebook() {
        Regulations regulations = Regulations.DEFAULT.with("leafScale", "2").with("tieChain", "source:SURVEY");
        return Rulebook.of(2025, CRITERIA, regulations);
    }

    @Override
    protected Round writtenAndRead(Round round) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RoundFiles.write(round, bytes, FileFormat.CSV);
            return RoundFiles.read(new ByteArrayInputStream(bytes.toByteArray()), "round.csv", round.rulebook())
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
