package vn.cchc.consumer.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.SoundCriteriaSet;

/** Takes criteria that somebody entered; the container validates them before the method is reached. */
@ApplicationScoped
public class RulebookDesk {

    /** Makes the rulebook of a year. */
    public Rulebook issue(int year, @NotEmpty @SoundCriteriaSet List<@Valid CriterionRow> criteria) {
        return Rulebook.of(year, CriteriaSet.of(criteria).orThrow());
    }
}
