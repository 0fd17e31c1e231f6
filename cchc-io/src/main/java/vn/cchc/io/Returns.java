package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;

/** Makes one round of many returned files, upon a round so far where there is one. */
final class Returns {

    private final Rulebook rulebook;
    private final List<Returned> files = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private Optional<Returned> base = Optional.empty();
    private List<UnitRow> units = List.of();

    Returns(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Reads the round so far: it lists the units and holds what no return may change. */
    Returns upon(Path file) throws IOException {
        FileReading read = open(file);
        RoundReading reading = new RoundReading(read, rulebook);
        boolean sound = !read.isRefused() && reading.readTables(List.of());
        Returned whole = Returned.of(read, reading);
        files.add(whole);
        base = Optional.of(whole).filter(r -> sound);
        return this;
    }

    ReadResult<Round> read(List<Path> paths) throws IOException {
        List<FileReading> opened = new ArrayList<>();
        for (Path path : paths) {
            opened.add(open(path));
        }
        List<FileReading> others = new ArrayList<>();
        // a file that lists units first, for the others to name them
        for (FileReading file : opened) {
            if (base.isEmpty() && units.isEmpty() && !file.isRefused() && file.hasAny(List.of(Schema.UNITS))) {
                take(file);
                units = files.get(files.size() - 1).reading().rows().units();
            } else {
                others.add(file);
            }
        }
        base.ifPresent(round -> units = round.reading().rows().units());
        for (FileReading file : others) {
            take(file);
        }
        return merged();
    }

    private void take(FileReading file) {
        RoundReading reading = new RoundReading(file, rulebook);
        if (!file.isRefused()) {
            reading.readTables(units);
        }
        files.add(Returned.of(file, reading));
    }

    private ReadResult<Round> merged() {
        boolean listed = !units.isEmpty();
        MarkMerge merge = new MarkMerge(this::leaf, problems::add);
        Set<UnitRow> named = new LinkedHashSet<>(units);
        List<Entry> rows = new ArrayList<>();
        for (Returned each : files) {
            RoundRows read = each.reading().rows();
            boolean whole = base.filter(each::equals).isPresent();
            if (whole) {
                rows.addAll(others(read));
            } else {
                reportNotTaken(each, read);
                reportUnknownUnits(each, listed);
            }
            if (!listed) {
                addUnits(read.units(), named);
            }
            read.marks().stream()
                    .filter(mark -> whole || !isOfUnknownForm(mark, each, listed) && isTaken(mark, each))
                    .forEach(mark -> merge.add(mark, each));
        }
        units = List.copyOf(named);
        rows.addAll(0, units);
        rows.addAll(merge.marks());
        Checked<Round> round = Round.of(rulebook, day(), RoundRows.listed(rows).withNote(note()));
        locate(round.problems());
        round.value().ifPresent(value -> ReturnStatus.of(value, listed).forEach(problems::add));
        return result(round);
    }

    /** Without a list each file names its units itself, the same one once. */
    private static void addUnits(List<UnitRow> read, Set<UnitRow> named) {
        for (UnitRow unit : read) {
            if (named.stream().noneMatch(other -> String.valueOf(other.code()).equals(unit.code()))) {
                named.add(unit.withoutOrigin());
            }
        }
    }

    private static List<Entry> others(RoundRows read) {
        return read.entries().stream()
                .filter(entry -> !(entry instanceof UnitRow || entry instanceof MarkRow))
                .toList();
    }

    /** What a returned file holds beside marks is the standing body's to enter. */
    private void reportNotTaken(Returned each, RoundRows read) {
        Stream<UnitRow> unlisted = each.reading().listsUnits()
                ? read.units().stream().filter(unit -> !isListed(String.valueOf(unit.code())))
                : Stream.empty();
        Map<String, Long> counts = Stream.concat(others(read).stream(), unlisted)
                .collect(Collectors.groupingBy(
                        entry -> Schema.ofRows(entry.getClass().getSimpleName()), TreeMap::new, Collectors.counting()));
        counts.forEach((table, count) ->
                problems.add(Problem.of(Code.RETURN_TABLE_NOT_TAKEN, Subject.setting("tables"), table, count)
                        .at(each.file().origin())));
    }

    /** A form of a unit that is not listed is told once, not mark by mark. */
    private void reportUnknownUnits(Returned each, boolean listed) {
        each.stamp().map(TemplateStamp::units).orElse(List.of()).stream()
                .map(unit -> String.valueOf(unit.code()))
                .filter(unit -> listed && !isListed(unit))
                .forEach(unit -> problems.add(Problem.of(Code.UNIT_UNKNOWN, Subject.unit(unit), unit, "")
                        .at(each.file().origin())));
    }

    private boolean isOfUnknownForm(MarkRow mark, Returned each, boolean listed) {
        return listed && each.stamp().isPresent() && !isListed(String.valueOf(mark.unit()));
    }

    private boolean isListed(String unit) {
        return units.stream().anyMatch(row -> unit.equals(row.code()));
    }

    private boolean isTaken(MarkRow mark, Returned each) {
        Optional<Leaf> leaf = leaf(String.valueOf(mark.unit()), String.valueOf(mark.criterion()));
        // what is no leaf is told when the round is made
        if (leaf.isEmpty() || each.maySend(mark, leaf.get())) {
            return true;
        }
        Object stage = mark.stage();
        String sender = each.sender(mark);
        Origin at = mark.origin();
        problems.add(Problem.of(
                        Code.MARK_NOT_OF_SENDER,
                        Subject.mark(String.valueOf(mark.unit()), String.valueOf(mark.criterion())),
                        stage == null ? "SURVEY" : stage,
                        sender.isEmpty() ? "–" : sender)
                .at(each.file().place(at == null ? each.file().origin() : at, "criterion")));
        return false;
    }

    private Optional<Leaf> leaf(String unit, String code) {
        Optional<String> block = Stream.concat(
                        units.stream(), files.stream().flatMap(f -> f.reading().rows().units().stream()))
                .filter(row -> unit.equals(row.code()) && row.block() != null)
                .map(UnitRow::block)
                .findFirst()
                .or(rulebook::onlyBlock);
        return block.flatMap(rulebook::find)
                .flatMap(rules -> rules.criteria().find(code))
                .filter((Criterion criterion) -> criterion instanceof Leaf)
                .map(Leaf.class::cast);
    }

    private LocalDate day() {
        return files.stream()
                .map(each -> each.reading().referenceDate())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(LocalDate.of(rulebook.year(), 12, 31));
    }

    private String note() {
        return base.map(round -> round.reading().rows().note()).orElse("");
    }

    /** Gives each problem to the file it speaks of, which knows the cell. */
    private void locate(List<Problem> found) {
        for (Problem problem : found) {
            Optional<Returned> of = files.stream()
                    .filter(each ->
                            each.file().origin().file().equals(problem.origin().file()))
                    .findFirst();
            if (of.isEmpty()) {
                problems.add(problem);
            } else {
                of.get().file().reportLocated(of.get().reading().findings(List.of(problem)), problem.origin());
            }
        }
    }

    private ReadResult<Round> result(Checked<Round> round) {
        List<Problem> all = new ArrayList<>();
        files.forEach(each -> all.addAll(each.file().problems()));
        all.addAll(problems);
        String prints = files.stream().map(each -> each.file().fingerprint()).collect(Collectors.joining());
        String fingerprint = FileReading.fingerprint(prints.getBytes(StandardCharsets.US_ASCII));
        boolean sound = all.stream().noneMatch(Problem::isError);
        Checked<Round> checked = round.value()
                .filter(value -> sound)
                .map(value -> Checked.of(value, all))
                .orElseGet(() -> Checked.refused(all));
        return new ReadResult<>(checked, fingerprint);
    }

    /** Opens a file under a name that no other of the files has. */
    private FileReading open(Path path) throws IOException {
        if (names.add(String.valueOf(path.getFileName()))) {
            return FileReading.of(path);
        }
        String whole = path.toString();
        names.add(whole);
        try (InputStream in = Files.newInputStream(path)) {
            return FileReading.of(in, whole);
        }
    }
}
