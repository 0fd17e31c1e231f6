package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.Agency;
import vn.cchc.model.Unit;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.VoteMajority;

/** Reads the rows of units: which exist, in which block, and whether they take part. */
final class UnitAssembly {

    private final Rulebook rulebook;
    private final LocalDate referenceDate;
    private final Findings findings;
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Unit> left = new ArrayList<>();

    /** A sound unit with its rules. */
    record Part(Unit unit, Participation participation, Rulebook.BlockRules rules) {}

    UnitAssembly(Rulebook rulebook, LocalDate referenceDate, Findings findings) {
        this.rulebook = rulebook;
        this.referenceDate = referenceDate;
        this.findings = findings;
    }

    /** Several blocks that no rulebook lists may be one block mistyped: each would get a first place of its own. */
    private void reportUnlistedBlocks() {
        List<String> unlisted = parts.values().stream()
                .map(part -> part.rules().block().code())
                .distinct()
                .filter(code -> rulebook.blocks().stream()
                        .noneMatch(rules -> rules.block().code().equals(code)))
                .toList();
        if (unlisted.size() > 1) {
            findings.add(Problem.of(Code.BLOCKS_NOT_LISTED, Subject.setting("blocks"), String.join(", ", unlisted)));
        }
    }

    Rulebook rulebook() {
        return rulebook;
    }

    void read(List<Placed<UnitRow>> rows) {
        Findings.each(rows, this::read);
        reportUnlistedBlocks();
    }

    /** The name of the unit with this code, or any other text as it is. */
    String nameOf(String code) {
        Part part = parts.get(code);
        return part == null ? code : part.unit().name();
    }

    /** Whether a row names the unit, sound or not, existing or not. */
    boolean isListed(String code) {
        return origins.containsKey(code);
    }

    /** Whether an agency is one of the units, by code or name. */
    boolean isUnit(Agency agency) {
        return parts.values().stream().anyMatch(part -> agency.isUnit(part.unit()));
    }

    /** Of whom a decision needs more than half, where there is a unit to decide about. */
    Optional<VoteMajority> majority() {
        return parts.values().stream()
                .findFirst()
                .map(part -> part.rules().regulations().voteMajority());
    }

    /** The regulations a problem falls under: those of its unit, or else of every block. */
    List<Regulations> regulationsOf(Problem problem) {
        Optional<Part> part = problem.subject().unit().map(parts::get);
        return part.isPresent()
                ? List.of(part.get().rules().regulations())
                : rulebook.allRules().stream()
                        .map(Rulebook.BlockRules::regulations)
                        .toList();
    }

    /** The units that exist on the reference date, by code. */
    Map<String, Part> parts() {
        return parts;
    }

    /** The part of a unit that exists on the reference date. */
    Part part(String unit) {
        return Objects.requireNonNull(parts.get(unit));
    }

    List<Unit> left() {
        return left;
    }

    /** Finds the unit that a row names, or reports why there is none. */
    Optional<Part> find(String code, Origin origin) {
        Part part = parts.get(code);
        if (part != null) {
            return Optional.of(part);
        }
        // a unit whose own row was refused is not reported again with each of its marks
        boolean refused = origins.containsKey(code)
                && left.stream().noneMatch(u -> u.code().equals(code));
        if (!refused) {
            findings.add(origin, "unit", missing(code, left, referenceDate, parts.keySet()));
        }
        return Optional.empty();
    }

    /** Says why a code names no unit of the round: there is none, or it did not exist on the reference date. */
    static Problem missing(String code, List<Unit> left, LocalDate referenceDate, Collection<String> known) {
        if (code.isEmpty()) {
            return Problem.of(Code.FIELD_BLANK, Subject.INPUT, "unit");
        }
        return left.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .map(unit -> Problem.of(
                        Code.UNIT_NOT_VALID,
                        Subject.unit(code),
                        referenceDate,
                        unit.successor().orElse("")))
                .orElseGet(() -> Problem.of(Code.UNIT_UNKNOWN, Subject.unit(code), code, Nearest.code(code, known)));
    }

    private void read(UnitRow row, Origin origin) {
        String code = text(row.code());
        if (code.isEmpty()) {
            findings.add(origin, "code", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "code"));
            return;
        }
        Origin first = origins.putIfAbsent(code, origin);
        if (first != null) {
            findings.add(origin, "code", Problem.of(Code.UNIT_TWICE, Subject.unit(code), first.brief()));
            return;
        }
        Optional<Rulebook.BlockRules> rules = rules(row, code, origin);
        Optional<Participation> participation = participation(row, code, origin);
        if (rules.isPresent() && participation.isPresent()) {
            keep(unit(row, code, rules.get()), participation.get(), rules.get(), origin);
        }
    }

    private void keep(Unit unit, Participation participation, Rulebook.BlockRules rules, Origin origin) {
        if (unit.existsOn(referenceDate)) {
            parts.put(unit.code(), new Part(unit, participation, rules));
        } else {
            left.add(unit);
            findings.add(
                    origin,
                    unit.validTo().filter(referenceDate::isAfter).isPresent() ? "validTo" : "validFrom",
                    Problem.of(
                            Code.UNIT_LEFT,
                            Subject.unit(unit.code()),
                            referenceDate,
                            unit.successor().orElse("–")));
        }
    }

    private static Unit unit(UnitRow row, String code, Rulebook.BlockRules rules) {
        String name = text(row.name());
        return new Unit(
                code,
                name.isEmpty() ? code : name,
                rules.block().code(),
                Optional.of(text(row.parent())).filter(p -> !p.isEmpty()),
                Optional.ofNullable(row.validFrom()),
                Optional.ofNullable(row.validTo()),
                Optional.of(text(row.successor())).filter(s -> !s.isEmpty()));
    }

    private Optional<Rulebook.BlockRules> rules(UnitRow row, String code, Origin origin) {
        String block = text(row.block()).isEmpty() ? rulebook.onlyBlock().orElse("") : text(row.block());
        if (block.isEmpty()) {
            findings.add(origin, "block", Problem.of(Code.FIELD_BLANK, Subject.unit(code), "block"));
            return Optional.empty();
        }
        Optional<Rulebook.BlockRules> rules = rulebook.find(block);
        if (rules.isEmpty()) {
            String known = rulebook.blocks().stream().map(r -> r.block().code()).collect(Collectors.joining(", "));
            findings.add(origin, "block", Problem.of(Code.BLOCK_UNKNOWN, Subject.unit(code), block, known));
        }
        return rules;
    }

    private Optional<Participation> participation(UnitRow row, String code, Origin origin) {
        String word = text(row.participation());
        if (word.isEmpty()) {
            return Optional.of(Participation.RANKED);
        }
        Optional<Participation.Kind> kind = Arrays.stream(Participation.Kind.values())
                .filter(k -> k.name().equals(word))
                .findFirst();
        if (kind.isEmpty()) {
            String known =
                    Arrays.stream(Participation.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));
            findings.add(origin, "participation", Problem.of(Code.NOT_A_WORD_OF, Subject.unit(code), word, known));
            return Optional.empty();
        }
        if (kind.get() != Participation.Kind.RANKED && text(row.reason()).isEmpty()) {
            findings.add(
                    origin, "reason", Problem.of(Code.PARTICIPATION_WITHOUT_REASON, Subject.unit(code), kind.get()));
            return Optional.empty();
        }
        return Optional.of(new Participation(kind.get(), text(row.reason())));
    }
}
