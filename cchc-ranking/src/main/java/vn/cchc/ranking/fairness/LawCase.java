package vn.cchc.ranking.fairness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;

/**
 * A round on which a fairness law is tried: rows, so that a law can change them, and the rulebook they are appraised under. Units are named by
 * their codes.
 *
 * @param rulebook the rulebook
 * @param referenceDate the day that decides which units exist
 * @param rows the lists of the round
 */
public record LawCase(Rulebook rulebook, LocalDate referenceDate, RoundRows rows) {

    /**
     * Returns the round that the rows make.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the rows make no sound round
     */
    public Round round() {
        return Round.of(rulebook, referenceDate, rows).orThrow();
    }

    /** Writes units and marks line by line, without the leaves in which all units have full marks. */
    public String text(Language language) {
        return new CaseText(this, language).write();
    }

    LawCase with(RoundRows newRows) {
        return new LawCase(rulebook, referenceDate, newRows);
    }

    /** All rules that a block of this rulebook may have. */
    static List<Rulebook.BlockRules> rules(Rulebook rulebook) {
        return Stream.concat(rulebook.blocks().stream(), rulebook.anyBlock().stream())
                .toList();
    }

    Optional<Rulebook.BlockRules> rulesOf(String unit) {
        return rows.units().stream()
                .filter(row -> unit.equals(row.code()))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.block()).or(rulebook::onlyBlock))
                .flatMap(rulebook::find);
    }
}
