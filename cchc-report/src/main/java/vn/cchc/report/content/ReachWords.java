package vn.cchc.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.robustness.Reach;

/** Says what a unit would have needed for the next better place and the next better band. */
final class ReachWords {

    private final ReportWords words;
    private final Reach reach;

    ReachWords(ReportWords words, Reach reach) {
        this.words = words;
        this.reach = reach;
    }

    /** Says it in a line for the place and one for the band; in none where the unit is not ranked, or first and in the best band. */
    List<String> lines(Place place, BlockContent block) {
        List<String> lines = new ArrayList<>();
        String unit = place.unit().code();
        if (place.standing() == Place.Standing.RANKED && place.rank() > 1) {
            lines.add(line(words.say("reach.place", place.rank() - 1), reach.higher(unit)));
        }
        List<String> bands = block.regulations().bands().names();
        int band = place.band().map(bands::indexOf).orElse(0);
        if (place.standing() == Place.Standing.RANKED && band > 0) {
            String better = bands.get(band - 1);
            lines.add(line(words.say("reach.band", better), reach.band(unit, better)));
        }
        return lines;
    }

    private String line(String wanted, Reach.Answer answer) {
        String rises = answer.rises().stream()
                .map(rise -> words.say(
                        "reach.rise",
                        CouncilWords.name(rise.leaf()),
                        words.number(rise.from()),
                        words.number(rise.to())))
                .collect(Collectors.joining("; "));
        return words.say(
                "reach." + answer.outcome().name(),
                wanted,
                words.number(answer.points()),
                rises,
                words.say("reach." + answer.certainty().name()));
    }
}
