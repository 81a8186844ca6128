package org.leadline.access.database;

import java.nio.file.Path;
import org.leadline.access.Home;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server keeps its data.
 *
 * @param home LEADLINE_HOME
 * @param demo the demo, in a folder of its own
 * @param fresh the demo's folder is emptied first
 * @param database a database of one's own; its url is empty for the embedded one
 */
@ConfigurationProperties("leadline")
public record DatabaseSettings(
        Path home,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean fresh,
        @DefaultValue External database) {
    /**
     * A PostgreSQL 15 or newer that somebody else runs.
     *
     * @param url LEADLINE_DATABASE_URL, {@code jdbc:postgresql://host:port/database}, or empty
     * @param user LEADLINE_DATABASE_USER, the role that works in the tables
     * @param password LEADLINE_DATABASE_PASSWORD
     * @param owner LEADLINE_DATABASE_OWNER, the role that owns the tables
     * @param ownerPassword LEADLINE_DATABASE_OWNER_PASSWORD
     */
    public record External(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String owner,
            @DefaultValue("") String ownerPassword) {
        Login applicationLogin() {
            return new Login(url, user, password);
        }

        Login ownerLogin() {
            return new Login(url, owner, ownerPassword);
        }

        @Override
        public String toString() {
            return url;
        }
    }

    /** The embedded database in this folder. */
    public static DatabaseSettings embedded(Path home) {
        return new DatabaseSettings(home, false, false, new External("", "", "", "", ""));
    }

    Home place() {
        return demo ? Home.at(home).demo() : Home.at(home);
    }
}
