package org.leadline.access;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks which clocks are due and lets them strike; of several servers on one database, one strikes. A server that was killed is noticed within two minutes. */
@Component
@EnableConfigurationProperties(ClockSettings.class)
class ClockTower implements SmartLifecycle {
    /** After the planting of the sample hospital, before the web server listens; stopped after the web server has answered its last request. */
    private static final int PHASE = 1_000;

    private static final int STRIKES_AT_ONCE = 4;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final int SIGNS_MISSED = 6;
    private static final Duration LAST_STRIKES = Duration.ofSeconds(15);
    private static final Duration NEVER = Duration.ofDays(36_500);
    private final DataSource database;
    private final Striking striking;
    private final ClockSettings settings;
    private @Nullable Scheduler running;

    ClockTower(DataSource database, Striking striking, ClockSettings settings) {
        this.database = database;
        this.striking = striking;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        Scheduler scheduler = new WaitingByTheMachinesTime(database, tasks())
                .clock(striking::now)
                .tableName("access.clock")
                .schedulerName(new SchedulerName.Fixed("leadline-" + UUID.randomUUID()))
                .pollingInterval(settings.every())
                .pollUsingLockAndFetch(0.5, 1.0)
                .threads(STRIKES_AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("clock-", 0).factory()))
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(LAST_STRIKES)
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.every().isPositive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private List<Task<?>> tasks() {
        return striking.names().stream().<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(String name) {
        return Tasks.custom(name, Void.class)
                .onFailure((ended, operations) -> putOff(ended))
                .onDeadExecution((ended, operations) -> letStrikeAgain(ended.getExecution()))
                .execute((instance, context) -> {
                    Execution picked = context.getExecution();
                    striking.strike(name, picked.getId(), picked.version);
                    return (ended, operations) -> {};
                });
    }

    private void putOff(ExecutionComplete ended) {
        Execution picked = ended.getExecution();
        striking.failed(
                picked.getTaskName(),
                picked.getId(),
                picked.version,
                picked.consecutiveFailures,
                ended.getCause().orElseThrow());
    }

    private void letStrikeAgain(Execution picked) {
        striking.brokenOff(picked.getTaskName(), picked.getId(), picked.version, picked.consecutiveFailures);
    }

    /** What is due goes by our clock; the pause between two looks does not, or a clock that stands, or is set back, would stop the looking. */
    private static final class WaitingByTheMachinesTime extends SchedulerBuilder {
        WaitingByTheMachinesTime(DataSource database, List<Task<?>> tasks) {
            super(database, tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
