package vn.cchc.model.problem;

import static vn.cchc.model.problem.Severity.ERROR;
import static vn.cchc.model.problem.Severity.NOTE;
import static vn.cchc.model.problem.Severity.WARNING;

import java.util.List;

/**
 * The kinds of problems, each with its severity and the names of the values its text speaks of.
 *
 * <p>The texts stand in {@code problems_vi.properties} and {@code problems_en.properties}; a constant needs no sentence of its own here.
 */
public enum Code {
    // files and tables
    FILE_NOT_UNDERSTOOD(ERROR, "found", "expected"),
    FILE_TOO_LARGE(ERROR, "found", "limit"),
    TOO_MANY_TABLES(ERROR, "limit"),
    TOO_MANY_ROWS(ERROR, "limit"),
    TOO_MANY_COLUMNS(ERROR, "limit"),
    TOO_MANY_CELLS(ERROR, "limit"),
    TEXT_TOO_LONG(ERROR, "limit"),
    NESTING_TOO_DEEP(ERROR, "limit"),
    ROWS_HIDDEN(WARNING, "count"),
    TABLE_MISSING(ERROR, "table", "found"),
    TABLE_UNKNOWN(WARNING, "table", "expected"),
    TABLE_TWICE(ERROR, "table"),
    MARKS_WITHOUT_STAGE(NOTE),
    UNIT_NAME_SHARED(ERROR, "found", "expected"),
    COLUMN_MISSING(ERROR, "column", "found"),
    COLUMN_UNKNOWN(WARNING, "column", "expected"),
    COLUMN_TWICE(ERROR, "column", "other"),
    CELL_WITHOUT_HEADING(WARNING, "found"),
    NOT_A_NUMBER(ERROR, "found"),
    NUMBER_AMBIGUOUS(ERROR, "found"),
    NUMBER_OF_OTHER_STYLE(ERROR, "found", "style", "suggestion"),
    NUMBER_STYLES_MIXED(WARNING, "found", "other"),
    NUMBER_TOO_LONG(ERROR, "found"),
    NOT_WHOLE(ERROR, "found"),
    NOT_A_DATE(ERROR, "found"),
    NOT_A_TIME(ERROR, "found"),
    NOT_A_WORD_OF(ERROR, "found", "expected"),
    NOT_YES_OR_NO(ERROR, "found"),
    CELL_ERROR(ERROR, "found"),
    CELL_FORMULA_WITHOUT_RESULT(ERROR),
    CODE_IS_A_NUMBER(ERROR, "found"),
    CODE_FROM_NUMBER_CELL(WARNING, "found"),
    CODE_IS_A_DATE(ERROR, "found"),
    JSON_SYNTAX(ERROR, "column"),
    JSON_KEY_TWICE(ERROR, "key"),
    CSV_SYNTAX(ERROR, "line"),
    CSV_DELIMITER_UNCLEAR(ERROR, "found"),
    NOT_UTF8(ERROR, "found"),
    ROW_TOO_SHORT(WARNING, "found", "expected"),
    // rows
    FIELD_BLANK(ERROR, "field"),
    ROW_INVALID(ERROR, "field", "found", "rule"),
    // numbers
    POINTS_NOT_PLAIN(ERROR, "found"),
    POINTS_TOO_FINE(ERROR, "found"),
    POINTS_OVERFLOW(ERROR, "found"),
    SCALE_OUT_OF_RANGE(ERROR, "found"),
    // criteria
    CRITERION_TWICE(ERROR, "other"),
    PARENT_UNKNOWN(ERROR, "parent"),
    PARENT_CYCLE(ERROR, "cycle"),
    CHILDREN_DO_NOT_ADD_UP(ERROR, "sum", "maximum", "difference"),
    ROOTS_DO_NOT_ADD_UP(ERROR, "sum", "total"),
    MAXIMUM_NEGATIVE(ERROR, "found"),
    MAXIMUM_MISSING(ERROR),
    TREE_TOO_DEEP(ERROR, "limit"),
    SET_EMPTY(ERROR),
    GROUP_WITH_RULE(ERROR, "rule"),
    KIND_BELOW_ROOT(ERROR, "kind"),
    RULE_UNKNOWN(ERROR, "found", "expected"),
    RULE_PARAMETER_UNKNOWN(ERROR, "parameter", "expected"),
    RULE_PARAMETER_INVALID(ERROR, "parameter", "found", "expected"),
    RULE_PARAMETER_MISSING(ERROR, "parameter", "expected"),
    RULE_INVALID(ERROR, "found"),
    RULE_ABOVE_MAXIMUM(ERROR, "found", "maximum"),
    RULE_STEPS_GAP(ERROR, "first", "second"),
    RULE_STEPS_OVERLAP(ERROR, "first", "second"),
    FORMULA_NOT_UNDERSTOOD(ERROR, "position", "found", "expected"),
    FORMULA_FUNCTION_UNKNOWN(ERROR, "found", "expected"),
    FORMULA_TOO_LARGE(ERROR, "found", "limit"),
    // changes of a criteria set
    RENUMBERED_FROM_UNKNOWN(ERROR, "found"),
    RENUMBERED_TO_UNKNOWN(ERROR, "found"),
    RENUMBERED_TO_TWICE(ERROR, "first", "second"),
    RENUMBERED_TO_OTHER_SHAPE(ERROR, "found"),
    PROPOSAL_CRITERION_UNKNOWN(ERROR, "proposer", "found"),
    // evidence and awards
    EVIDENCE_NOT_UNDERSTOOD(ERROR, "found", "expected"),
    EVIDENCE_OF_OTHER_RULE(ERROR, "found", "rule"),
    NOTHING_TO_COUNT(NOTE),
    NOTHING_TO_COUNT_AWARDED(NOTE, "award"),
    NOTHING_TO_COUNT_REFUSED(ERROR),
    SHARE_OF_NOTHING(ERROR, "reported"),
    SHARE_ABOVE_WHOLE(WARNING, "reported", "outOf"),
    SHARE_ABOVE_WHOLE_REFUSED(ERROR, "reported", "outOf"),
    AMOUNT_NEGATIVE(ERROR, "found"),
    AMOUNT_MISSING(ERROR, "found", "expected"),
    AMOUNT_UNKNOWN(ERROR, "found", "expected"),
    AMOUNT_OUTSIDE_STEPS(ERROR, "found", "expected"),
    LEVEL_UNKNOWN(ERROR, "found", "expected"),
    OCCURRENCE_UNKNOWN(ERROR, "found", "expected"),
    POINTS_ABOVE_MAXIMUM(ERROR, "found", "maximum"),
    POINTS_NEGATIVE(ERROR, "found"),
    POINTS_OFF_STEP(ERROR, "found", "step"),
    POINTS_DIFFER_FROM_RULE(NOTE, "found", "award"),
    SURVEY_ANSWER_OFF_SCALE(ERROR, "found", "top"),
    SURVEY_GROUP_UNKNOWN(ERROR, "found", "expected"),
    SURVEY_GROUP_EMPTY(WARNING, "group"),
    FORMULA_DIVISION_BY_ZERO(ERROR),
    FORMULA_OUT_OF_RANGE(ERROR, "found", "maximum"),
    // regulations
    REGULATION_UNKNOWN(ERROR, "found", "expected"),
    REGULATION_INVALID(ERROR, "found", "expected"),
    REGULATION_TWICE(ERROR),
    BANDS_NOT_DESCENDING(ERROR, "found"),
    BAND_CEILING_UNKNOWN(ERROR, "found", "expected"),
    TIE_BREAK_CRITERION_UNKNOWN(ERROR, "found"),
    HOST_KEY_MISSING(ERROR, "found"),
    YEAR_BEFORE_MISSING(ERROR, "found"),
    ORDINAL_WITHOUT_KEY(ERROR),
    COMMENDATION_CRITERION_UNKNOWN(ERROR, "found"),
    BLOCK_WITHOUT_SET(ERROR, "block"),
    BLOCK_TWICE(ERROR, "block"),
    SET_UNKNOWN(ERROR, "found", "expected"),
    SET_UNUSED(WARNING, "set"),
    // rounds
    UNIT_TWICE(ERROR, "other"),
    UNIT_UNKNOWN(ERROR, "found", "nearest"),
    UNIT_NOT_VALID(ERROR, "date", "successor"),
    UNIT_LEFT(NOTE, "date", "successor"),
    BLOCK_UNKNOWN(ERROR, "found", "expected"),
    CRITERION_UNKNOWN(ERROR, "found", "nearest"),
    CRITERION_NOT_A_LEAF(ERROR),
    MARK_TWICE_DIFFERENT(ERROR, "stage", "first", "second", "other"),
    MARK_TWICE_EQUAL(WARNING, "stage", "value", "other"),
    MARK_EMPTY(WARNING),
    MARK_STAGE_MISSING(ERROR),
    MARK_STAGE_NOT_ALLOWED(ERROR, "stage", "source"),
    MARK_TOO_LATE(NOTE, "stage", "later"),
    MARK_ON_UNASSIGNED_TASK(ERROR, "task"),
    MARK_ON_EXEMPT(NOTE, "reason"),
    MARK_OF_NOT_ASSESSED(WARNING),
    EVIDENCE_TWICE(ERROR, "found"),
    EVIDENCE_INCOMPLETE(WARNING, "field"),
    PETITION_REFUSED_WITHOUT_REASON(ERROR, "petition"),
    EXEMPTION_TWICE(ERROR),
    EXEMPTION_WITHOUT_REASON(ERROR),
    TASK_WITHOUT_REGISTER(WARNING, "task"),
    TASK_UNKNOWN(WARNING, "task"),
    PARTICIPATION_WITHOUT_REASON(ERROR, "participation"),
    PETITION_FOR_EXEMPT_LEAF(ERROR, "petition"),
    PETITION_TWICE(ERROR, "petition"),
    AGREEMENT_TWICE(ERROR),
    BLOCKS_NOT_LISTED(WARNING, "blocks"),
    SELF_APPRAISAL_FORBIDDEN(ERROR, "agency"),
    SELF_APPRAISED(NOTE, "count"),
    MARK_OF_OTHER_AGENCY(ERROR, "agency", "appraiser"),
    APPRAISALS_WITHOUT_AGENCY(WARNING, "block", "count"),
    COUNCIL_WITHOUT_DECISION(WARNING, "block", "count"),
    SELF_WITHOUT_DOCUMENTS(WARNING),
    DOCUMENT_NOT_UNDERSTOOD(ERROR, "found"),
    // the order of stages
    LOCKED_TWICE(ERROR),
    SELF_AFTER_LOCK(ERROR, "lock"),
    MARK_BEFORE_LOCK(ERROR, "stage", "lock"),
    APPROVED_TWICE(ERROR, "first", "second"),
    MARK_AFTER_APPROVAL(ERROR, "decision", "date"),
    ENTRY_AFTER_APPROVAL(ERROR, "decision", "date"),
    CORRECTION_WITHOUT_APPROVAL(ERROR),
    CORRECTION_WITHOUT_BASIS(ERROR),
    ENTRY_OUT_OF_ORDER(ERROR, "time", "before"),
    ENTRY_IN_THE_FUTURE(ERROR, "time", "now"),
    // council
    PETITION_TOO_LATE(ERROR, "petition", "date", "last"),
    PETITION_UNKNOWN(ERROR, "petition", "nearest"),
    PETITION_OUTCOME_DIFFERS(WARNING, "petition", "outcome", "found"),
    EXEMPTION_WITHOUT_DECISION(WARNING),
    SIGN_OFF_OF_OTHER_AGENCY(ERROR, "agency", "field"),
    DECISION_TWICE(ERROR, "decision"),
    VOTES_DO_NOT_ADD_UP(ERROR, "decision", "votes", "tookPart", "members"),
    VOTE_NOT_VALID(WARNING, "decision", "inFavour", "of", "majority"),
    APPLICABILITY_TWICE(ERROR),
    // scoring and ranking
    NOTHING_TO_RANK(WARNING),
    UNIT_NOT_SCORED(ERROR, "found", "expected"),
    UNIT_INCOMPLETE(WARNING, "count", "leaves"),
    UNIT_WITHOUT_INDEX(WARNING),
    MISSING_COUNTED_AS_ZERO(WARNING, "count", "leaves"),
    BLOCK_REFUSED(ERROR, "block", "count"),
    INDEX_ABOVE_HUNDRED(NOTE, "index"),
    CHAIN_NOT_MONOTONE(NOTE, "key"),
    ORDINAL_SHARED(WARNING, "block", "units"),
    FINDING_UNKNOWN(ERROR, "found", "expected"),
    YEAR_BEFORE_OF_OTHERS(WARNING, "year"),
    LINEAGE_UNIT_UNKNOWN(ERROR, "found", "expected"),
    // published tables
    PUBLISHED_PARTS_ROUNDED(NOTE, "name", "sum", "total", "difference"),
    PUBLISHED_PARTS_OFF(WARNING, "name", "sum", "total", "difference"),
    PUBLISHED_INDEX_ROUNDED(NOTE, "name", "computed", "index", "difference"),
    PUBLISHED_INDEX_OFF(WARNING, "name", "computed", "index", "difference"),
    PUBLISHED_RANK_WRONG(WARNING, "name", "rank", "expected"),
    PUBLISHED_COUNTS_OFF(WARNING, "name", "sum", "units"),
    PUBLISHED_SHARE_OFF(WARNING, "name", "computed", "share"),
    PUBLISHED_SHARES_ROUNDED(NOTE, "name", "sum"),
    PUBLISHED_SHARES_OFF(WARNING, "name", "sum"),
    PUBLISHED_NOTHING_TO_CHECK(WARNING),
    PUBLISHED_BLANK(NOTE, "count"),
    // how sure a ranking is
    REACH_PLACE_UNKNOWN(ERROR, "found", "last"),
    BAND_UNKNOWN(ERROR, "found", "expected"),
    VARIATION_OUT_OF_RANGE(ERROR, "found"),
    VARIATION_WITHOUT_LEVEL(ERROR),
    TREE_LEVEL_UNKNOWN(ERROR, "found", "expected"),
    DRAWS_NOT_POSITIVE(ERROR, "found"),
    TOP_NOT_POSITIVE(ERROR, "found"),
    WEIGHT_MISSING(ERROR, "set", "codes"),
    WEIGHT_UNKNOWN(ERROR, "set", "codes"),
    WEIGHT_NEGATIVE(ERROR, "set", "codes"),
    WEIGHTS_ALL_ZERO(ERROR, "set", "group"),
    WEIGHT_OF_NOTHING(ERROR, "set", "codes"),
    WEIGHT_OF_ROOT_IGNORED(NOTE, "set", "code"),
    NOTHING_TO_VARY(ERROR, "found"),
    RUN_INCOMPLETE(WARNING, "drawn", "draws");

    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // always a List.of
    private final List<String> valueNames;

    Code(Severity severity, String... valueNames) {
        this.severity = severity;
        this.valueNames = List.of(valueNames);
    }

    /** Returns the severity of a problem of this code, unless the regulations raise it. */
    public Severity severity() {
        return severity;
    }

    /** Returns the names of the values that a problem of this code carries, in order. */
    public List<String> valueNames() {
        return valueNames;
    }
}
