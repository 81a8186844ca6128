package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.AskedRecord;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a stretch: what the guard says is kept when the answers are read, and the same is asked again each quarter. */
@Component
@Transactional
class AskedClocks {
    static final String READ = "aim-belief-read";
    static final String AGAIN = "aim-belief-again";
    private static final String BY = "clock";
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration A_QUARTER = Duration.ofDays(91);
    private final AskedStore store;
    private final AskedReading reading;
    private final AskedAbout askedAbout;
    private final AskedTold told;
    private final AimStore aims;
    private final AimReading aimReading;
    private final People people;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    AskedClocks(
            AskedStore store,
            AskedReading reading,
            AskedAbout askedAbout,
            AskedTold told,
            AimStore aims,
            AimReading aimReading,
            People people,
            Clocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.askedAbout = askedAbout;
        this.told = told;
        this.aims = aims;
        this.aimReading = aimReading;
        this.people = people;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what the guard says, and tells the owner. */
    public void read(long askedId) {
        AskedRecord asked = store.find(askedId).orElse(null);
        if (asked == null || store.findRead(askedId).isPresent()) {
            return;
        }
        Aim aim = aim(asked.getAimId());
        Optional<AskedAim> seen = whoMayRead(asked)
                .flatMap(me -> reading.list(me, aim).stream()
                        .filter(one -> one.id() == askedId && one.sounding() != null)
                        .findFirst());
        AskedAim.Guard guard = seen.map(AskedAim::guard).orElse(null);
        if (guard != null) {
            store.insertRead(askedId, guard.says().word(), guard.because(), clock.instant());
            audit.record(
                    BY,
                    "the guard of a stretch was read",
                    aim.address(),
                    aim.unitId(),
                    guard.says().word());
            told.person(
                    aim.owner().personId(),
                    aim,
                    "aimask.told.guard." + guard.says().word(),
                    guard.because());
        } else if (seen.map(AskedAim::sounding)
                .filter(sounding -> sounding.state() == org.leadline.sounding.act.State.OPEN)
                .isPresent()) {
            clocks.set(READ, Long.toString(askedId), clock.instant().plus(LATER));
        }
    }

    /** Asks again, in the name of whoever asked last or leads now; where that cannot be, the owner is told to. */
    public void again(long aimId) {
        Aim aim = aim(aimId);
        AskedRecord last = store.list(aimId).stream()
                .filter(asked -> asked.getAbout().equals(AskAbout.BELIEF.word()))
                .findFirst()
                .orElse(null);
        if (aim.retired() != null || !aim.stretch() || last == null) {
            return;
        }
        if (aim.draft()) {
            clocks.set(AGAIN, Long.toString(aimId), clock.instant().plus(A_QUARTER));
            return;
        }
        Optional<SignedIn> asks = Stream.concat(people.find(last.getById()).stream(), leading(last.getUnitId()))
                .filter(person -> AimWriting.maySet(person, last.getUnitId()))
                .findFirst();
        try {
            asks.ifPresent(person -> askedAbout.ask(person, aimId, AskAbout.BELIEF));
        } catch (NotTaken refused) {
            asks = Optional.empty();
        }
        if (asks.isEmpty()) {
            clocks.set(AGAIN, Long.toString(aimId), clock.instant().plus(A_QUARTER));
            told.person(aim.owner().personId(), aim, "aimask.told.ask-again");
        }
    }

    private Optional<SignedIn> whoMayRead(AskedRecord asked) {
        return Stream.concat(people.find(asked.getById()).stream(), leading(asked.getUnitId()))
                .filter(person -> person.belongsTo(asked.getUnitId()))
                .findFirst();
    }

    private Stream<SignedIn> leading(long unitId) {
        return people.listEverybody(unitId).stream()
                .filter(here -> here.roles().contains(Role.LEAD) || here.roles().contains(Role.DEPUTY))
                .map(Person.InUnit::person)
                .flatMap(person -> people.find(person.id()).stream());
    }

    private Aim aim(long aimId) {
        return aimReading.aim(aims.findAim(aimId).orElseThrow());
    }

    /** What happens when they strike. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes aimBeliefIsRead(AskedClocks clocks) {
            return ClockStrikes.ofId(READ, clocks::read);
        }

        @Bean
        ClockStrikes aimBeliefIsAskedAgain(AskedClocks clocks) {
            return ClockStrikes.ofId(AGAIN, clocks::again);
        }
    }
}
