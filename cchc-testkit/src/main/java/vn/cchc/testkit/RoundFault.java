package vn.cchc.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

/** A fault of rounds, planted beside sound rows. */
enum RoundFault {
    POINTS_ABOVE_MAXIMUM(Code.POINTS_ABOVE_MAXIMUM) {
        @Override
        RoundRows plant(RoundCase sound) {
            Leaf leaf = leaf(sound);
            return plus(
                    sound,
                    mark(unit(sound), leaf.code(), leaf.maximum().toBigDecimal().add(BigDecimal.ONE)));
        }
    },
    POINTS_NEGATIVE(Code.POINTS_NEGATIVE) {
        @Override
        RoundRows plant(RoundCase sound) {
            return plus(sound, mark(unit(sound), leaf(sound).code(), BigDecimal.ONE.negate()));
        }
    },
    UNIT_UNKNOWN(Code.UNIT_UNKNOWN) {
        @Override
        RoundRows plant(RoundCase sound) {
            return plus(sound, mark("nobody", leaf(sound).code(), BigDecimal.ZERO));
        }
    },
    UNIT_TWICE(Code.UNIT_TWICE) {
        @Override
        RoundRows plant(RoundCase sound) {
            RoundRows rows = sound.rows();
            List<UnitRow> units = new ArrayList<>(rows.units());
            units.add(rows.units().get(0));
            return RoundRows.of(units, rows.marks()).withExemptions(rows.exemptions());
        }
    },
    CRITERION_UNKNOWN(Code.CRITERION_UNKNOWN) {
        @Override
        RoundRows plant(RoundCase sound) {
            return plus(sound, mark(unit(sound), "nothing", BigDecimal.ZERO));
        }
    },
    EXEMPTION_WITHOUT_REASON(Code.EXEMPTION_WITHOUT_REASON) {
        @Override
        RoundRows plant(RoundCase sound) {
            ExemptionRow row = new ExemptionRow(unit(sound), leaf(sound).code(), Stage.SELF, "", null, null, null);
            return sound.rows()
                    .withExemptions(Stream.concat(sound.rows().exemptions().stream(), Stream.of(row))
                            .toList());
        }
    };

    private final Code code;

    RoundFault(Code code) {
        this.code = code;
    }

    Code code() {
        return code;
    }

    abstract RoundRows plant(RoundCase sound);

    private static String unit(RoundCase sound) {
        return String.valueOf(sound.rows().units().get(0).code());
    }

    private static Leaf leaf(RoundCase sound) {
        Rulebook.BlockRules rules = sound.rulebook()
                .rules(String.valueOf(sound.rows().units().get(0).block()));
        return rules.criteria().leaves().get(0);
    }

    private static RoundRows plus(RoundCase sound, MarkRow mark) {
        List<MarkRow> marks = new ArrayList<>(sound.rows().marks());
        marks.add(mark);
        return RoundRows.of(sound.rows().units(), marks)
                .withExemptions(sound.rows().exemptions());
    }

    private static MarkRow mark(String unit, String leaf, BigDecimal points) {
        return MarkRow.points(unit, leaf, Stage.COUNCIL, points.toPlainString());
    }
}
