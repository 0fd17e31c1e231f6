package vn.cchc.model.regulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * The bands (xếp loại) of an index, from the highest threshold down; each includes its edge: 80.00 is in "≥ 80".
 *
 * <p>Files write it as {@code Xuất sắc>=90, Tốt>=80, Yếu}; the last band has no threshold and takes the rest.
 *
 * @param bands the bands with a threshold, highest first
 * @param rest the name of the band below the lowest threshold
 */
public record BandScheme(List<Band> bands, String rest) {

    /** The five words: ≥ 90 Xuất sắc, ≥ 80 Tốt, ≥ 70 Khá, ≥ 50 Trung bình, else Yếu. */
    public static final BandScheme FIVE_WORDS = parse("Xuất sắc>=90, Tốt>=80, Khá>=70, Trung bình>=50, Yếu");

    /** The groups of the national table: ≥ 90 A, ≥ 80 B, ≥ 70 C, else D. */
    public static final BandScheme NATIONAL_GROUPS = parse("Nhóm A>=90, Nhóm B>=80, Nhóm C>=70, Nhóm D");

    /**
     * A band with its threshold.
     *
     * @param name the word that is published
     * @param threshold the lowest index that is in the band, in percent; 80.0 and 80 are one threshold
     */
    public record Band(String name, BigDecimal threshold) {

        public Band {
            name = name.strip();
            threshold = Points.of(threshold).toBigDecimal();
            if (!isName(name)) {
                throw invalid(name + ">=" + threshold.toPlainString());
            }
        }
    }

    /**
     * The highest band that a unit with a named finding can have, whatever its index; files write it {@code finding<=Khá}.
     *
     * @param finding the name of the finding, such as "kỷ luật người đứng đầu"
     * @param highest the word of the highest band it leaves open
     */
    public record Ceiling(String finding, String highest) {

        public Ceiling {
            finding = finding.strip();
            highest = highest.strip();
            if (!isName(finding) || finding.contains("<=") || !isName(highest)) {
                throw invalidCeiling(finding + "<=" + highest);
            }
        }

        /**
         * Reads a ceiling as files write it.
         *
         * @throws InvalidValueException if the text is no such ceiling
         */
        public static Ceiling parse(String text) {
            String[] sides = text.split("<=", -1);
            if (sides.length != 2) {
                throw invalidCeiling(text);
            }
            return new Ceiling(sides[0], sides[1]);
        }

        /** Writes the ceiling as files write it. */
        public String text() {
            return finding + "<=" + highest;
        }

        private static InvalidValueException invalidCeiling(String text) {
            return new InvalidValueException(Problem.of(
                    Code.REGULATION_INVALID,
                    Subject.setting("bandCeilings"),
                    text.strip(),
                    "kỷ luật<=Khá, báo cáo chậm<=Tốt"));
        }
    }

    public BandScheme {
        bands = List.copyOf(bands);
        rest = rest.strip();
        if (!isName(rest)) {
            throw invalid(text(bands, rest));
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).threshold().compareTo(bands.get(i - 1).threshold()) >= 0) {
                throw new InvalidValueException(
                        Problem.of(Code.BANDS_NOT_DESCENDING, Subject.setting("bands"), text(bands, rest)));
            }
        }
    }

    /**
     * Reads a scheme as files write it, or one of the names {@code FIVE_WORDS} and {@code NATIONAL_GROUPS}.
     *
     * @throws InvalidValueException if a threshold is no number, the thresholds do not fall, or the rest has no name
     */
    public static BandScheme parse(String text) {
        return switch (text.strip()) {
            case "FIVE_WORDS" -> FIVE_WORDS;
            case "NATIONAL_GROUPS" -> NATIONAL_GROUPS;
            default -> parseBands(text);
        };
    }

    private static BandScheme parseBands(String text) {
        List<Band> bands = new ArrayList<>();
        String[] parts = text.split(",", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            bands.add(band(parts[i], text));
        }
        String rest = parts[parts.length - 1].strip();
        if (!isName(rest)) {
            throw invalid(text);
        }
        return new BandScheme(bands, rest);
    }

    private static Band band(String part, String text) {
        String[] sides = part.split(">=", -1);
        if (sides.length != 2 || !isName(sides[0])) {
            throw invalid(text);
        }
        try {
            return new Band(sides[0].strip(), Points.of(sides[1].strip()).toBigDecimal());
        } catch (InvalidValueException e) {
            throw invalid(text);
        }
    }

    /** Whether files can write the word and read it back. */
    private static boolean isName(String word) {
        return !word.isBlank() && !word.contains(",") && !word.contains(">=");
    }

    private static InvalidValueException invalid(String text) {
        return new InvalidValueException(Problem.of(
                Code.REGULATION_INVALID, Subject.setting("bands"), text.strip(), "Xuất sắc>=90, Tốt>=80, Yếu"));
    }

    /** Returns the words of all bands, the best first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        bands.forEach(band -> names.add(band.name()));
        names.add(rest);
        return List.copyOf(names);
    }

    /** Writes the scheme as files write it. */
    public String text() {
        return text(bands, rest);
    }

    private static String text(List<Band> bands, String rest) {
        return bands.stream()
                        .map(band -> band.name() + ">=" + band.threshold().toPlainString() + ", ")
                        .collect(Collectors.joining())
                + rest;
    }
}
