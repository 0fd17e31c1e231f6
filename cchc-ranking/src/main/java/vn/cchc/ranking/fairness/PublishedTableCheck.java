package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.Ranking;

/** Parts against totals and ranks against indexes, in a table as it was printed. */
record PublishedTableCheck(PublishedTable table) implements StandardCheck {

    @Override
    public String name() {
        return "PUBLISHED_TABLE";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (Problem problem : table.check()) {
            List<String> units = problem.subject().unit().map(List::of).orElse(List.of());
            Concern concern = Concern.of(this, problem.code().name(), units);
            for (Map.Entry<String, String> value : problem.values().entrySet()) {
                concern = isPlainDecimal(value)
                        ? concern.with(value.getKey(), new BigDecimal(value.getValue()))
                        : concern.with(value.getKey(), value.getValue());
            }
            concerns.add(concern);
        }
        return concerns;
    }

    private static boolean isPlainDecimal(Map.Entry<String, String> value) {
        return !value.getKey().equals("name") && value.getValue().matches("-?\\d+(\\.\\d+)?");
    }

    /** The sentence of the problem: what a printed table says wrong has one wording. */
    @Override
    public String text(Concern concern, Language language) {
        Code code = Code.valueOf(concern.code());
        Object[] values = code.valueNames().stream()
                .map(name -> concern.figures().containsKey(name)
                        ? concern.figures().get(name).toPlainString()
                        : concern.words().get(name))
                .toArray();
        return Problem.of(code, Subject.INPUT, values).text(language);
    }
}
