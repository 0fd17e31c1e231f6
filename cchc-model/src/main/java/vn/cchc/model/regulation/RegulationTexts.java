package vn.cchc.model.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Regulations by name and text, as files and overrides write them; the one place that knows the names. */
final class RegulationTexts {

    private static final DateTimeFormatter DAY_MONTH_YEAR =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    private RegulationTexts(Map<String, String> values) {
        this.values = values;
    }

    static Map<String, String> write(Regulations r) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("total", r.total().toString());
        values.put("leafScale", String.valueOf(r.leafRounding().scale()));
        values.put("indexScale", String.valueOf(r.indexRounding().scale()));
        values.put("indexPrecision", r.indexPrecision().name());
        values.put("exemptionPolicy", r.exemptionPolicy().name());
        values.put("missingPolicy", r.missingPolicy().name());
        values.put("indexBounds", r.indexBounds().name());
        values.put("bonusCap", r.bonusCap().map(Points::toString).orElse(""));
        values.put("penaltyCap", r.penaltyCap().map(Points::toString).orElse(""));
        values.put("rankNumbering", r.rankNumbering().name());
        values.put("tieChain", r.tieChain().stream().map(TieBreak::text).collect(Collectors.joining(", ")));
        values.put("bands", r.bands().text());
        values.put("selfAppraisal", r.selfAppraisal().name());
        values.put("voteMajority", r.voteMajority().name());
        values.put("raised", r.raised().stream().map(Code::name).collect(Collectors.joining(", ")));
        Timetable t = r.timetable();
        values.put("selfScoringUntil", day(t.selfScoring()));
        values.put("appraisalUntil", day(t.appraisal()));
        values.put("petitionsUntil", day(t.petitions()));
        values.put("councilUntil", day(t.council()));
        values.put("publicationFrom", day(t.publicationFrom()));
        values.put("publicationTo", day(t.publicationTo()));
        values.put(
                "bandCeilings",
                r.bandCeilings().stream().map(BandScheme.Ceiling::text).collect(Collectors.joining(", ")));
        values.put("unrankedUnits", r.unrankedUnits().name());
        values.put(
                "commendations",
                r.commendations().stream().map(CommendationRule::text).collect(Collectors.joining(", ")));
        return values;
    }

    static Regulations read(Map<String, String> values) {
        return new RegulationTexts(values).read();
    }

    private Regulations read() {
        reportUnknownNames();
        Optional<Regulations> read = Optional.empty();
        try {
            read = Optional.of(regulations());
        } catch (InvalidValueException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
        return read.orElseThrow();
    }

    private Regulations regulations() {
        Regulations d = Regulations.DEFAULT;
        return new Regulations(
                take("total", RegulationTexts::positive, "> 0").orElse(d.total()),
                take("leafScale", RegulationTexts::rounding, "0–9").orElse(d.leafRounding()),
                take("indexScale", RegulationTexts::rounding, "0–9").orElse(d.indexRounding()),
                word("indexPrecision", IndexPrecision.values()).orElse(d.indexPrecision()),
                word("exemptionPolicy", ExemptionPolicy.values()).orElse(d.exemptionPolicy()),
                word("missingPolicy", MissingPolicy.values()).orElse(d.missingPolicy()),
                word("indexBounds", IndexBounds.values()).orElse(d.indexBounds()),
                take("bonusCap", RegulationTexts::positive, "> 0"),
                take("penaltyCap", RegulationTexts::positive, "> 0"),
                word("rankNumbering", RankNumbering.values()).orElse(d.rankNumbering()),
                take("tieChain", text -> list(text, TieBreak::parse), "criterion:3, source:SURVEY")
                        .orElse(d.tieChain()),
                take("bands", BandScheme::parse, "Xuất sắc>=90, Tốt>=80, Yếu").orElse(d.bands()),
                word("selfAppraisal", SelfAppraisal.values()).orElse(d.selfAppraisal()),
                word("voteMajority", VoteMajority.values()).orElse(d.voteMajority()),
                take("raised", RegulationTexts::codes, "COUNCIL_WITHOUT_DECISION, SELF_WITHOUT_DOCUMENTS")
                        .orElse(d.raised()),
                new Timetable(
                        date("selfScoringUntil"),
                        date("appraisalUntil"),
                        date("petitionsUntil"),
                        date("councilUntil"),
                        date("publicationFrom"),
                        date("publicationTo")),
                take("bandCeilings", text -> list(text, BandScheme.Ceiling::parse), "kỷ luật<=Khá")
                        .orElse(d.bandCeilings()),
                word("unrankedUnits", UnrankedUnits.values()).orElse(d.unrankedUnits()),
                take("commendations", text -> list(text, CommendationRule::parse), "index:top=3")
                        .orElse(d.commendations()));
    }

    private void reportUnknownNames() {
        Map<String, String> known = write(Regulations.DEFAULT);
        for (String name : values.keySet()) {
            if (!known.containsKey(name)) {
                problems.add(Problem.of(
                        Code.REGULATION_UNKNOWN, Subject.setting(name), name, String.join(", ", known.keySet())));
            }
        }
    }

    private Optional<LocalDate> date(String name) {
        return take(name, RegulationTexts::day, "31/12/2025, 2025-12-31");
    }

    private <E extends Enum<E>> Optional<E> word(String name, E[] words) {
        String expected = Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", "));
        return take(
                name,
                text -> Arrays.stream(words)
                        .filter(w -> w.name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                expected);
    }

    private <T> Optional<T> take(String name, Function<String, T> reader, String expected) {
        String text = values.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (InvalidValueException e) {
            e.problems()
                    .forEach(p -> problems.add(
                            p.subject().setting().isPresent()
                                    ? p
                                    : Problem.of(Code.REGULATION_INVALID, Subject.setting(name), text, expected)));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(Problem.of(Code.REGULATION_INVALID, Subject.setting(name), text, expected));
        }
        return Optional.empty();
    }

    private static Rounding rounding(String text) {
        return new Rounding(Integer.parseInt(text));
    }

    private static Points positive(String text) {
        Points points = Points.of(text);
        if (points.nanos() <= 0) {
            throw new IllegalArgumentException(text);
        }
        return points;
    }

    private static <T> List<T> list(String text, Function<String, T> reader) {
        return Arrays.stream(text.split(",", -1)).map(reader).toList();
    }

    /** Reads 2025-12-31 or 31/12/2025; a day that does not exist is none. */
    private static LocalDate day(String text) {
        return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, DAY_MONTH_YEAR);
    }

    private static List<Code> codes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Code::valueOf)
                .distinct()
                .toList();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
