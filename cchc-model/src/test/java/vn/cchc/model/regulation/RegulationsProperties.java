package vn.cchc.model.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Code;

class RegulationsProperties {

    @Property
    void areWhatTheirValuesSay(@ForAll("regulations") Regulations regulations) {
        Regulations read = Regulations.of(regulations.values());

        assertThat(read).isEqualTo(regulations).hasSameHashCodeAs(regulations);
        assertThat(read.values()).isEqualTo(regulations.values());
    }

    @Property
    void changeNothingByWhatTheySayAlready(@ForAll("regulations") Regulations regulations) {
        Regulations same =
                regulations.with(Map.of("leafScale", regulations.values().getOrDefault("leafScale", "")));

        assertThat(same).isEqualTo(regulations);
    }

    @Provide
    Arbitrary<Regulations> regulations() {
        Arbitrary<Regulations> policies = Combinators.combine(
                        positive(),
                        scale(),
                        scale(),
                        Arbitraries.of(IndexPrecision.class),
                        Arbitraries.of(ExemptionPolicy.class),
                        Arbitraries.of(MissingPolicy.class),
                        Arbitraries.of(IndexBounds.class),
                        Arbitraries.of(RankNumbering.class))
                .as((total, leaf, index, precision, exemption, missing, bounds, numbering) -> new Regulations(
                        total,
                        leaf,
                        index,
                        precision,
                        exemption,
                        missing,
                        bounds,
                        Optional.empty(),
                        Optional.empty(),
                        numbering,
                        List.of(),
                        BandScheme.FIVE_WORDS,
                        SelfAppraisal.FORBIDDEN,
                        VoteMajority.OF_MEMBERS,
                        List.of(),
                        Timetable.NONE,
                        List.of(),
                        UnrankedUnits.NOTHING,
                        List.of()));
        return Combinators.combine(
                        policies,
                        positive().optional(),
                        positive().optional(),
                        ties().list().ofMaxSize(4),
                        bands(),
                        Arbitraries.of(SelfAppraisal.class),
                        timetables(),
                        commendations().list().ofMaxSize(3))
                .as(RegulationsProperties::completed);
    }

    private static Regulations completed(
            Regulations r,
            Optional<Points> bonusCap,
            Optional<Points> penaltyCap,
            List<TieBreak> chain,
            BandScheme bands,
            SelfAppraisal selfAppraisal,
            Timetable timetable,
            List<CommendationRule> commendations) {
        return new Regulations(
                r.total(),
                r.leafRounding(),
                r.indexRounding(),
                r.indexPrecision(),
                r.exemptionPolicy(),
                r.missingPolicy(),
                r.indexBounds(),
                bonusCap,
                penaltyCap,
                r.rankNumbering(),
                chain,
                bands,
                selfAppraisal,
                VoteMajority.OF_PARTICIPANTS,
                List.of(Code.COUNCIL_WITHOUT_DECISION, Code.SELF_WITHOUT_DOCUMENTS),
                timetable,
                List.of(new BandScheme.Ceiling("kỷ luật", bands.rest())),
                chain.isEmpty() ? UnrankedUnits.BAND : UnrankedUnits.BAND_AND_COMMENDATION,
                commendations);
    }

    private static Arbitrary<CommendationRule> commendations() {
        return Arbitraries.of(
                        "index:top=3",
                        "fields:top=1",
                        "criterion:1.10:from=95.5",
                        "improvement:from=0.01",
                        "criterion:IV:top=99999")
                .map(CommendationRule::parse);
    }

    private static Arbitrary<Points> positive() {
        return Arbitraries.longs().between(1, Long.MAX_VALUE).map(Points::new);
    }

    private static Arbitrary<Rounding> scale() {
        return Arbitraries.integers().between(0, 9).map(Rounding::new);
    }

    private static Arbitrary<TieBreak> ties() {
        Arbitrary<String> codes = Arbitraries.of("3", "1.10", "IV", "lower", "Đ");
        Arbitrary<TieBreak> keys = Combinators.combine(Arbitraries.of(TieBreak.Kind.class), codes)
                .as((kind, code) -> switch (kind) {
                    case CRITERION, HOST -> new TieBreak(kind, code, TieBreak.Direction.HIGHER_FIRST);
                    case SOURCE -> TieBreak.bySurvey();
                    default -> new TieBreak(kind, "", TieBreak.Direction.HIGHER_FIRST);
                });
        return Combinators.combine(keys, Arbitraries.of(true, false))
                .as((key, lower) -> lower ? key.lowerFirst() : key);
    }

    private static Arbitrary<BandScheme> bands() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(3)
                .list()
                .ofMaxSize(5)
                .map(RegulationsProperties::bands);
    }

    private static BandScheme bands(List<BigDecimal> thresholds) {
        List<BandScheme.Band> bands = new ArrayList<>();
        thresholds.stream()
                .distinct()
                .sorted((a, b) -> b.compareTo(a))
                .forEach(threshold -> bands.add(new BandScheme.Band("Bậc " + bands.size(), threshold)));
        return new BandScheme(bands, "Còn lại");
    }

    private static Arbitrary<Timetable> timetables() {
        Arbitrary<Optional<LocalDate>> days = Arbitraries.integers()
                .between(0, 4000)
                .map(d -> LocalDate.of(2020, 1, 1).plusDays(d))
                .optional();
        return Combinators.combine(days, days, days, days, days, days)
                .filter((self, appraisal, petitions, council, from, to) ->
                        from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get()))
                .as(Timetable::new);
    }
}
