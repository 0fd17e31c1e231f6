package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.scoring.Scorecard;

/** The bands of a unit's block, the highest first. */
record Bands(List<String> names) {

    Bands(Scorecard card) {
        this(names(card.rules().regulations().bands()));
    }

    private static List<String> names(BandScheme scheme) {
        List<String> names = new ArrayList<>();
        scheme.bands().forEach(band -> names.add(band.name()));
        names.add(scheme.rest());
        return names;
    }

    /** Whether one band is below another; a word that the scheme does not have is below all. */
    boolean isLower(String one, String other) {
        return position(one) > position(other);
    }

    private int position(String band) {
        int position = names.indexOf(band);
        return position < 0 ? names.size() : position;
    }
}
