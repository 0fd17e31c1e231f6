package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundStatus;

/** Prints how far a round has come. */
final class StatusText {

    private final Words words;
    private final Round round;
    private final RoundStatus status;
    private final int later;

    /** Prints a round as it was known on some day, out of all that is known by now. */
    StatusText(Words words, Round round, Round whole) {
        this.words = words;
        this.round = round;
        this.later = whole.entries().size() - round.entries().size();
        this.status = RoundStatus.of(round);
    }

    void print(Optional<LocalDate> date, PrintWriter out) {
        out.println(words.say("status.title"));
        if (!round.note().isEmpty()) {
            out.println(round.note());
        }
        out.println(DraftLine.of(round, words));
        if (later > 0) {
            out.println(words.say("status.later", date.orElseThrow(), later));
        }
        status.blocks().forEach(block -> print(block, out));
        printPetitions(out);
        printProposals(out);
        printFields(out);
        date.ifPresent(day -> printLate(day, out));
    }

    private void print(RoundStatus.BlockStatus block, PrintWriter out) {
        out.println();
        out.println(words.say("block", block.block().name(), block.block().code()));
        out.println(words.say("agreed", block.agreed(), block.units()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.code"),
                words.say("column.unit"),
                words.say("status.self"),
                words.say("status.agreement"),
                words.say("status.missing")));
        status.units().stream()
                .filter(unit -> unit.unit().block().equals(block.block().code()))
                .forEach(unit -> rows.add(row(unit)));
        TextTable.print(rows, out);
    }

    private List<String> row(RoundStatus.UnitStatus unit) {
        return List.of(
                unit.unit().code(),
                unit.unit().name(),
                unit.returned()
                        ? words.say("status.returned")
                        : words.say("status.open", unit.selfScored(), unit.toSelfScore()),
                unit.agreed() ? words.say("status.agreed") : "–",
                unit.missing().isEmpty()
                        ? "–"
                        : unit.missing().stream().map(Leaf::code).collect(Collectors.joining(" ")));
    }

    private void printPetitions(PrintWriter out) {
        head("status.petitions", status.openPetitions().isEmpty(), out);
        status.openPetitions()
                .forEach((member, petitions) -> out.println(words.say(
                        "status.petition",
                        member(member),
                        petitions.stream().map(StatusText::brief).collect(Collectors.joining(", ")))));
    }

    private void printProposals(PrintWriter out) {
        List<Exemption> open = round.exemptionProposals().stream()
                .filter(each -> each.status() == Exemption.Status.PROPOSED)
                .toList();
        if (!open.isEmpty()) {
            head("status.proposals", false, out);
        }
        open.forEach(each -> out.println(
                words.say("status.proposal", each.unit(), each.criterion(), each.reason(), who(each.proposedBy()))));
    }

    private static String brief(Petition petition) {
        return petition.id() + " (" + petition.unit() + ", " + petition.leaf() + ")";
    }

    private void printFields(PrintWriter out) {
        head("status.unsigned", status.unsigned().isEmpty(), out);
        status.unsigned()
                .forEach(open -> out.println(words.say(
                        "status.field",
                        open.block().code(),
                        open.field().code(),
                        open.field().name(),
                        who(open.agency().name()))));
    }

    private void printLate(LocalDate day, PrintWriter out) {
        List<RoundStatus.Late> late = round.late(day);
        out.println();
        out.println(words.say("status.late", day));
        if (late.isEmpty()) {
            out.println(words.say("status.none"));
        }
        late.forEach(each -> out.println(words.say(
                "late." + each.step(),
                each.step() == RoundStatus.Step.COUNCIL ? member(each.who()) : who(each.who()),
                each.due(),
                each.open(),
                each.block())));
    }

    private void head(String key, boolean none, PrintWriter out) {
        out.println();
        out.println(words.say(key));
        if (none) {
            out.println(words.say("status.none"));
        }
    }

    private String member(String name) {
        return name.isEmpty() ? words.say("status.nobody") : name;
    }

    private String who(String name) {
        return name.isEmpty() ? words.say("status.unnamed") : name;
    }
}
