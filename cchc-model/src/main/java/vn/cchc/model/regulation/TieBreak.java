package vn.cchc.model.regulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * One key of the tie chain: what is compared where two units have the same index.
 *
 * <p>Files write it as {@code criterion:3}, {@code source:SURVEY} or {@code host:NAME}, followed by {@code :lower} where the lower value
 * goes first.
 *
 * @param kind what is compared
 * @param argument the criterion, source or host key compared, without colon or comma; empty for the other kinds
 * @param direction whether the higher or the lower value goes first
 */
public record TieBreak(Kind kind, String argument, Direction direction) {

    /** What a tie-break compares. */
    public enum Kind {
        /** The points of a field, a criterion or a leaf. */
        CRITERION(true, Direction.HIGHER_FIRST, true),
        /** The points of all leaves of one source, such as the survey. */
        SOURCE(true, Direction.HIGHER_FIRST, true),
        /** How many petitions of the unit were refused. */
        REFUSED_PETITIONS(false, Direction.LOWER_FIRST, false),
        /** How far the self-score was from what was decided, over all regular leaves that the unit scores itself and that apply. */
        SELF_GAP(false, Direction.LOWER_FIRST, false),
        /** The published index of the year before, which the ranker is handed. */
        PREVIOUS_INDEX(false, Direction.HIGHER_FIRST, true),
        /** How much the published index rose since the year before. */
        IMPROVEMENT(false, Direction.HIGHER_FIRST, true),
        /** A key that the embedding application hands in. */
        HOST(true, Direction.HIGHER_FIRST, false);

        private final boolean takesArgument;
        private final Direction usual;
        private final boolean monotone;

        Kind(boolean takesArgument, Direction usual, boolean monotone) {
            this.takesArgument = takesArgument;
            this.usual = usual;
            this.monotone = monotone;
        }

        private boolean takes(String argument) {
            return switch (this) {
                case CRITERION, HOST -> !argument.isBlank() && !argument.contains(":") && !argument.contains(",");
                case SOURCE -> argument.equals("SURVEY") || argument.equals("APPRAISED");
                default -> argument.isEmpty();
            };
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which value goes first. */
    public enum Direction {
        /** The higher value is the better one. */
        HIGHER_FIRST,
        /** The lower value is the better one. */
        LOWER_FIRST
    }

    public TieBreak {
        argument = argument.strip();
        if (!kind.takes(argument)) {
            throw unknown(kind.word() + ":" + argument);
        }
    }

    /** Compares the points of a field, a criterion or a leaf; more is better. */
    public static TieBreak byCriterion(String code) {
        return new TieBreak(Kind.CRITERION, code, Direction.HIGHER_FIRST);
    }

    /** Compares the points of the survey leaves; more is better. */
    public static TieBreak bySurvey() {
        return new TieBreak(Kind.SOURCE, "SURVEY", Direction.HIGHER_FIRST);
    }

    /** Compares the points of all leaves that are not from the survey; more is better. */
    public static TieBreak byAppraisedPart() {
        return new TieBreak(Kind.SOURCE, "APPRAISED", Direction.HIGHER_FIRST);
    }

    /** Returns this key with the other value going first. */
    public TieBreak lowerFirst() {
        return new TieBreak(kind, argument, Direction.LOWER_FIRST);
    }

    /**
     * Reads a key as files write it.
     *
     * @throws InvalidValueException if the text names no known key
     */
    public static TieBreak parse(String text) {
        String[] parts = text.strip().split(":", -1);
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(k -> k.word().equals(parts[0].strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        int argumentParts = kind.isPresent() && kind.get().takesArgument ? 1 : 0;
        boolean directed = parts.length == argumentParts + 2;
        String argument = argumentParts == 1 && parts.length > 1 ? parts[1].strip() : "";
        if (kind.isEmpty() || !kind.get().takes(argument) || (parts.length != argumentParts + 1 && !directed)) {
            throw unknown(text);
        }
        return new TieBreak(
                kind.get(), argument, directed ? direction(parts[parts.length - 1], text) : kind.get().usual);
    }

    /** Returns whether the key can only rise when a unit's points rise, so that more points never cost a place. */
    public boolean risesWithPoints() {
        return kind.monotone && (direction == Direction.HIGHER_FIRST || kind == Kind.PREVIOUS_INDEX);
    }

    /** Writes the key as files write it. */
    public String text() {
        String base = kind.word() + (argument.isEmpty() ? "" : ":" + argument);
        return direction == kind.usual ? base : base + (direction == Direction.LOWER_FIRST ? ":lower" : ":higher");
    }

    @Override
    public String toString() {
        return text();
    }

    private static Direction direction(String word, String text) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "lower" -> Direction.LOWER_FIRST;
            case "higher" -> Direction.HIGHER_FIRST;
            default -> throw unknown(text);
        };
    }

    private static InvalidValueException unknown(String text) {
        String known = Arrays.stream(Kind.values())
                .map(k -> k.takesArgument ? k.word() + ":…" : k.word())
                .collect(Collectors.joining(", "));
        return new InvalidValueException(
                Problem.of(Code.REGULATION_INVALID, Subject.setting("tieChain"), text.strip(), known));
    }
}
