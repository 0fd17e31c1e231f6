package vn.cchc.consumer.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.cchc.io.Journal;
import vn.cchc.io.JournalChain;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.io.JournalEntry;
import vn.cchc.io.ReadResult;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Round;

/**
 * A journal in a table, and beside it the mark that counts for each leaf, for the queries of the application. Both change in one
 * transaction.
 *
 * <p>Servers need no lock of their own: the column {@code prev} is unique, so of two that write after the same line one is refused by the
 * database, reads what was written and tries again. What it then tries must still be written against the version that its user had seen.
 */
public final class JournalStore {

    private static final String JOURNAL =
            "create table journal (number integer primary key, prev char(64) not null unique, line varchar(100000) not null)";
    private static final String LEAF_MARK = "create table leaf_mark (unit varchar(100), criterion varchar(100),"
            + " stage varchar(20) not null, said varchar(2000) not null, version integer not null,"
            + " primary key (unit, criterion))";
    /** The key is taken, or the transactions could not stand side by side: somebody else was first. */
    private static final Set<String> SOMEBODY_WAS_FIRST = Set.of("23505", "40001");

    private final DataSource database;

    /** The mark that counts for a leaf, and how many entries there are about it. */
    public record LeafMark(String unit, String criterion, String stage, String said, int version) {}

    /** Keeps a journal in a database that may be empty. */
    public JournalStore(DataSource database) {
        this.database = database;
    }

    /** Makes the tables. */
    public void create() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(JOURNAL);
            statement.execute(LEAF_MARK);
        }
    }

    /** Reads the journal and verifies its chain. */
    public Journal journal() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return chain(connection).journal().orThrow();
        }
    }

    /** Reads the marks that count, by unit and leaf. */
    public List<LeafMark> marks() throws SQLException {
        List<LeafMark> marks = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select unit, criterion, stage, said, version from leaf_mark order by unit, criterion")) {
            while (rows.next()) {
                marks.add(new LeafMark(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getInt(5)));
            }
        }
        return marks;
    }

    /** Stores an entry, or says everything that speaks against it. */
    public Checked<Link> append(JournalEntry entry, Rulebook rulebook, Instant now) throws SQLException {
        while (true) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Checked<Link> link = append(connection, entry, rulebook, now);
                    connection.commit();
                    return link;
                } catch (SQLException e) {
                    connection.rollback();
                    if (!SOMEBODY_WAS_FIRST.contains(e.getSQLState())) {
                        throw e;
                    }
                }
            }
        }
    }

    private static Checked<Link> append(Connection connection, JournalEntry entry, Rulebook rulebook, Instant now)
            throws SQLException {
        JournalChain chain = chain(connection);
        String prev = chain.head();
        Checked<Link> next = chain.next(entry, now);
        if (next.value().filter(Link::isNew).isEmpty()) {
            return next;
        }
        Link link = next.orThrow();
        chain.add(link.line().orElseThrow());
        // an entry that the round refuses never gets into the table
        ReadResult<Round> round = chain.journal().orThrow().round(rulebook, now);
        if (round.problems().stream().anyMatch(Problem::isError)) {
            return Checked.refused(round.problems());
        }
        insert(connection, link, prev);
        if (entry.table().equals("marks")) {
            keep(connection, entry, round.orThrow());
        }
        return next;
    }

    private static JournalChain chain(Connection connection) throws SQLException {
        JournalChain chain = JournalChain.named("table journal");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select line from journal order by number")) {
            while (rows.next()) {
                chain.add(rows.getString(1));
            }
        }
        return chain;
    }

    private static void insert(Connection connection, Link link, String prev) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into journal (number, prev, line) values (?, ?, ?)")) {
            insert.setInt(1, link.number());
            insert.setString(2, prev);
            insert.setString(3, link.line().orElseThrow());
            insert.executeUpdate();
        }
    }

    /** Keeps the mark that counts now, which a later entry of an earlier stage does not change. */
    private static void keep(Connection connection, JournalEntry entry, Round round) throws SQLException {
        String unit = entry.row().get("unit");
        String criterion = entry.row().get("criterion");
        List<Round.Change> history = round.history(unit, criterion);
        Mark counts = history.get(history.size() - 1).after();
        String sql = entry.against() == 0
                ? "insert into leaf_mark (stage, said, version, unit, criterion) values (?, ?, ?, ?, ?)"
                : "update leaf_mark set stage = ?, said = ?, version = ? where unit = ? and criterion = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, counts.countsFrom().name());
            statement.setString(2, counts.said());
            statement.setInt(3, entry.against() + 1);
            statement.setString(4, unit);
            statement.setString(5, criterion);
            if (entry.against() > 0) {
                statement.setInt(6, entry.against());
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("the mark moved on", "40001");
            }
        }
    }
}
