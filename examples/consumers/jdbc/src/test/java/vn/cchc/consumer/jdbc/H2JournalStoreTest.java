package vn.cchc.consumer.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database in a file. */
class H2JournalStoreTest extends JournalStoreContract {

    private final JdbcDataSource source = new JdbcDataSource();

    @Override
    DataSource start(Path data) {
        source.setURL("jdbc:h2:file:" + data.toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    @Override
    void stop() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
