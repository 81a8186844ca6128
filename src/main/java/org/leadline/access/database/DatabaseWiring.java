package org.leadline.access.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.leadline.access.Home;
import org.leadline.access.Keys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The database as Spring sees it: started before all that uses it, stopped after the last of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseWiring {
    private static final int CONNECTIONS = 16;
    private static final int WAIT_MILLISECONDS = 10_000;
    private static final int IDLE_MILLISECONDS = 30_000;

    /** Stops the database even where the server is ended while it starts: Spring leaves its beans alone then. */
    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        Database database = Database.start(settings);
        try {
            SpringApplication.getShutdownHandlers().add(database::close);
            return database;
        } catch (IllegalStateException beingStoppedAlready) {
            database.close();
            throw beingStoppedAlready;
        }
    }

    @Bean
    Home home(Database database) {
        return database.home();
    }

    @Bean
    Keys keys(Database database) {
        return database.keys();
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("database");
        pool.setJdbcUrl(database.application().url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setIdleTimeout(IDLE_MILLISECONDS);
        pool.setConnectionTimeout(WAIT_MILLISECONDS);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return database.owner().dataSource();
    }

    @Bean
    FlywayConfigurationCustomizer flywayForTwoRoles(Database database) {
        return configuration -> Migrations.configure(configuration, database.application());
    }
}
