package vn.cchc.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.problem.Code;

/** A fault of criteria tables, planted into one row. */
enum CriteriaFault {
    MAXIMUM_OFF(Code.ROOTS_DO_NOT_ADD_UP) {
        @Override
        CriteriaRows plant(CriteriaRows sound, int row) {
            CriterionRow extra = row("X", null, BigDecimal.ONE, null, null);
            return plus(sound, extra);
        }
    },
    CODE_TWICE(Code.CRITERION_TWICE) {
        @Override
        CriteriaRows plant(CriteriaRows sound, int row) {
            return plus(sound, sound.rows().get(row));
        }
    },
    PARENT_UNKNOWN(Code.PARENT_UNKNOWN) {
        @Override
        CriteriaRows plant(CriteriaRows sound, int row) {
            return plus(sound, row("X", "nowhere", BigDecimal.ONE, null, null));
        }
    },
    MAXIMUM_MISSING(Code.MAXIMUM_MISSING) {
        @Override
        CriteriaRows plant(CriteriaRows sound, int row) {
            return plus(sound, row("X", null, null, null, null));
        }
    },
    MAXIMUM_NEGATIVE(Code.MAXIMUM_NEGATIVE) {
        @Override
        CriteriaRows plant(CriteriaRows sound, int row) {
            return plus(sound, row("X", null, BigDecimal.ONE.negate(), null, null));
        }
    },
    RULE_UNKNOWN(Code.RULE_UNKNOWN) {
        @Override
        CriteriaRows plant(CriteriaRows sound, int row) {
            return plus(sound, row("X", null, BigDecimal.ZERO, "ByHeart", null));
        }
    };

    private final Code code;

    CriteriaFault(Code code) {
        this.code = code;
    }

    Code code() {
        return code;
    }

    abstract CriteriaRows plant(CriteriaRows sound, int row);

    private static CriteriaRows plus(CriteriaRows sound, CriterionRow row) {
        List<CriterionRow> rows = new ArrayList<>(sound.rows());
        rows.add(row);
        return new CriteriaRows(rows, sound.total());
    }

    private static CriterionRow row(
            String code,
            @Nullable String parent,
            @Nullable BigDecimal maximum,
            @Nullable String rule,
            @Nullable String parameters) {
        return new CriterionRow(
                code, parent, code, maximum, rule, parameters, null, null, null, null, null, null, null, null);
    }
}
