package vn.cchc.ranking.fairness;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.UnitRow;
import vn.cchc.model.round.TaskRow;

/** {@link FairnessLaw#INDEPENDENCE}. */
record Independence() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (UnitRow third : trial.shuffled(trial.given().rows().units())) {
            String unit = String.valueOf(third.code());
            if (aloneHasATask(unit, trial.given())) {
                continue;
            }
            Ranks without = trial.rank(CaseEdit.without(trial.given(), List.of(unit)));
            Optional<Breach> breach = breach(trial.ranks(), without).map(b -> b.with("third", unit));
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    /** Without the last unit that has a task, the register would be silent about it, which gives it to everyone. */
    private static boolean aloneHasATask(String unit, LawCase given) {
        List<TaskRow> tasks = given.rows().tasks();
        return tasks.stream()
                .filter(row -> unit.equals(row.unit()))
                .anyMatch(own -> tasks.stream()
                        .filter(row -> Objects.equals(row.task(), own.task()))
                        .allMatch(row -> unit.equals(row.unit())));
    }

    private static Optional<Breach> breach(Ranks with, Ranks without) {
        Optional<Ranks.Pair> turned = with.turned(without);
        return turned.isPresent()
                ? turned.map(pair -> pair.breach("TURNED_WITHOUT_A_THIRD"))
                : otherBand(with, without, "OTHER_BAND_WITHOUT_A_THIRD");
    }

    /** Returns a unit whose band changed. */
    static Optional<Breach> otherBand(Ranks before, Ranks after, String kind) {
        for (RankedUnit unit : before.all()) {
            Optional<RankedUnit> then = after.find(unit.unit());
            if (then.isPresent() && !then.get().band().equals(unit.band())) {
                return Optional.of(Breach.changed(kind, unit, then.get()));
            }
        }
        return Optional.empty();
    }
}
