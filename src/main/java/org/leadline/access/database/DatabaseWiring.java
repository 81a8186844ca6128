package org.leadline.access.database;

import com.zaxxer.hikari.HikariDataSource;
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
    private static final int OWNERS_CONNECTIONS = 4;
    private static final int OWNERS_IDLE_MILLISECONDS = 10_000;

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
        HikariDataSource pool = pool(database.application(), "database");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setIdleTimeout(IDLE_MILLISECONDS);
        return pool;
    }

    /** Migrations open a connection for every step of every module; a new one each time would take a second of every start. None is kept after it. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource ownerDataSource(Database database) {
        HikariDataSource pool = pool(database.owner(), "owner");
        pool.setMaximumPoolSize(OWNERS_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(OWNERS_IDLE_MILLISECONDS);
        return pool;
    }

    private static HikariDataSource pool(Login login, String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setConnectionTimeout(WAIT_MILLISECONDS);
        return pool;
    }

    @Bean
    FlywayConfigurationCustomizer flywayForTwoRoles(Database database) {
        return configuration -> Migrations.configure(configuration, database.application());
    }
}
