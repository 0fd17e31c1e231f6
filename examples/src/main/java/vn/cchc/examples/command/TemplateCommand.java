package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RulebookFiles;
import vn.cchc.io.Template;
import vn.cchc.model.Agency;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Round;

/** Writes the forms that units or appraising agencies fill in. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--round", paramLabel = "FILE", descriptionKey = "template.round")
    private @Nullable Path round;

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Option(names = "--for", paramLabel = "unit|appraiser", required = true, descriptionKey = "template.for")
    private Audience audience = Audience.UNIT;

    @Option(names = "--agency", paramLabel = "A", descriptionKey = "template.agency")
    private Optional<String> agency = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "template.out")
    private @Nullable Path out;

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** Who fills the form in. */
    enum Audience {
        UNIT,
        APPRAISER
    }

    /** One unit or all. */
    static final class Whom {

        @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.unit")
        private Optional<String> unit = Optional.empty();

        @Option(names = "--all", descriptionKey = "template.all")
        private boolean all;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Words words = text.words();
        if (whom.all && round == null) {
            throw new Misuse.Conflict(command.commandLine(), words.say("misuse.allUnits"));
        }
        if (agency.isPresent() && audience == Audience.UNIT) {
            throw new Misuse.Conflict(command.commandLine(), words.say("misuse.agency"));
        }
        Report report = text.report();
        Optional<Round> units = units(report);
        if (units.isPresent()) {
            write(forms(units.get()), report, command.commandLine().getOut());
        }
        return report.print(command.commandLine().getErr());
    }

    /** The round that holds the units; without a file the one unit that is asked for, by its code. */
    private Optional<Round> units(Report report) throws IOException {
        Path rulesFile = Objects.requireNonNull(rules);
        if (round != null) {
            return InputOptions.read(rulesFile, round, new NowOption(), report);
        }
        ReadResult<Rulebook> rulebook = RulebookFiles.read(rulesFile);
        report.add(rulebook.problems());
        return rulebook.value().flatMap(value -> {
            String unit = whom.unit.orElse("");
            Checked<Round> made = Round.of(
                    value, LocalDate.of(value.year(), 12, 31), List.of(UnitRow.of(unit, unit, null)), List.of());
            report.add(made.problems());
            return made.value();
        });
    }

    private Map<String, Template> forms(Round of) {
        List<String> units = whom.unit
                .map(List::of)
                .orElseGet(() -> of.units().stream()
                        .filter(unit -> unit.participation().kind() != Participation.Kind.NOT_ASSESSED)
                        .map(unit -> unit.unit().code())
                        .toList());
        Map<String, Template> forms = new LinkedHashMap<>();
        if (audience == Audience.UNIT) {
            units.forEach(unit ->
                    forms.put(unit, Template.forUnit(of, unit, text.words().language())));
            return forms;
        }
        List<Agency> agencies = agency.map(name -> List.of(new Agency(name))).orElseGet(() -> Template.appraisers(of));
        agencies.forEach(each -> forms.put(
                each.name(), Template.forAppraiser(of, each, units, text.words().language())));
        return forms;
    }

    /** Writes all forms, or none where a file of one of the names is there already. */
    private void write(Map<String, Template> forms, Report report, PrintWriter console) throws IOException {
        Path folder = Objects.requireNonNull(out);
        Files.createDirectories(folder);
        Map<Path, Template> files = new LinkedHashMap<>();
        List<Problem> taken = new ArrayList<>();
        forms.forEach((name, form) -> {
            Path file = folder.resolve(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".xlsx");
            if (files.put(file, form) != null || Files.exists(file)) {
                taken.add(Problem.of(Code.FILE_EXISTS, Subject.INPUT, file));
            }
        });
        report.add(taken);
        if (!taken.isEmpty()) {
            return;
        }
        for (Map.Entry<Path, Template> each : files.entrySet()) {
            each.getValue().write(each.getKey());
            console.println(text.words().say("written", each.getKey()));
        }
    }
}
