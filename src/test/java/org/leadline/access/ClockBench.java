package org.leadline.access;

import static org.leadline.access.db.Tables.CLOCK;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.leadline.RealDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** One server's clocks without the rest of the server, on a database that several may share. */
final class ClockBench implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(20);
    private static final int DEADLINE_SECONDS = 60;
    final BlockingQueue<String> struck = new LinkedBlockingQueue<>();
    final DSLContext sql;
    final TransactionTemplate transaction;
    final Clocks clocks;
    final Striking striking;
    private final ClockTower tower;
    volatile Consumer<String> keeper = struck::add;

    ClockBench(RealDatabase database, Clock clock, String... names) {
        DataSource source = database.dataSource();
        var aware = new TransactionAwareDataSourceProxy(source);
        var transactions = new DataSourceTransactionManager(source);
        transactions.addListener(new PendingRows.WrittenLast());
        var keepers = new StaticListableBeanFactory();
        for (int place = 0; place < names.length; place++) {
            keepers.addBean("keeper " + place, new Keeper(names[place]));
        }
        sql = DSL.using(aware, SQLDialect.POSTGRES);
        transaction = new TransactionTemplate(transactions);
        var store = new ClockStore(sql, clock);
        clocks = new Clocks(store, keepers.getBeanProvider(ClockStrikes.class));
        striking = new Striking(store, transactions, keepers.getBeanProvider(ClockStrikes.class), clock);
        tower = new ClockTower(source, striking, new ClockSettings(EVERY));
    }

    ClockBench started() {
        tower.start();
        return this;
    }

    /** The next that strike, in their order. */
    List<String> await(int count) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            String next = struck.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("only " + all.size() + " of " + count + " clocks struck: " + all);
            }
            all.add(next);
        }
        return all;
    }

    int standing() {
        return sql.fetchCount(CLOCK);
    }

    @Override
    public void close() {
        tower.stop();
    }

    private final class Keeper implements ClockStrikes {
        private final String name;

        Keeper(String name) {
            this.name = name;
        }

        @Override
        public String clock() {
            return name;
        }

        @Override
        public void strike(String thing) {
            keeper.accept(thing);
        }
    }
}
