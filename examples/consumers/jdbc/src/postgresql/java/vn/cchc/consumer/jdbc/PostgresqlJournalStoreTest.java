package vn.cchc.consumer.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A server whose binaries come with a jar. */
class PostgresqlJournalStoreTest extends JournalStoreContract {

    private EmbeddedPostgres server;

    @Override
    DataSource start(Path data) throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        return server.getPostgresDatabase();
    }

    @Override
    void stop() throws IOException {
        server.close();
    }
}
