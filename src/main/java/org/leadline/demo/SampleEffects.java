package org.leadline.demo;

import static org.leadline.demo.SampleTables.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.EffectPair;
import org.leadline.aim.Effects;
import org.leadline.aim.NewMark;
import org.leadline.aim.graph.Effect;
import org.leadline.unit.People;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plants what the aims of the sample hospital do to each other, each mark at its time; a pair that somebody has marked already is left as it is. */
@Component
@Profile("demo")
@Order(14)
class SampleEffects implements SamplePart {
    private final SampleHospital hospital;
    private final People people;
    private final Aims aims;
    private final Effects effects;
    private final PlantingClock clock;
    private final Planter planter;

    SampleEffects(
            SampleHospital hospital, People people, Aims aims, Effects effects, PlantingClock clock, Planter planter) {
        this.hospital = hospital;
        this.people = people;
        this.aims = aims;
        this.effects = effects;
        this.clock = clock;
        this.planter = planter;
    }

    @Override
    public void plant() {
        planter.each("effects", this::plant);
    }

    private void plant(NamedCsvRecord row) {
        clock.goBackTo(row.getField("at"));
        Optional<SignedIn> by = people.findBySlug(row.getField("by")).flatMap(person -> people.find(person.id()));
        if (by.isEmpty()) {
            return;
        }
        SignedIn me = by.get();
        Optional<Aim> aim = find(me, row.getField("unit"), row.getField("aim"));
        Optional<Aim> touched = find(me, row.getField("on_unit"), row.getField("on_aim"));
        if (aim.isPresent() && touched.isPresent() && isNew(me, aim.get(), touched.get())) {
            Effect effect = Effect.valueOf(
                    row.getField("effect").toUpperCase(Locale.ROOT).replace('-', '_'));
            effects.mark(me, List.of(new NewMark(aim.get().id(), touched.get().id(), effect, cell(row, "line"))));
        }
    }

    private boolean isNew(SignedIn me, Aim aim, Aim touched) {
        return effects.list(me, aim.id()).stream()
                .filter(pair -> pair.aim().id() == aim.id() && pair.touched().id() == touched.id())
                .noneMatch(pair -> said(pair));
    }

    private static boolean said(EffectPair pair) {
        return pair.asMaker() && pair.ofMaker() != null || pair.asNeighbour() && pair.ofNeighbour() != null;
    }

    private Optional<Aim> find(SignedIn me, String unit, String line) {
        return aims.list(me, hospital.unit(unit).id()).stream()
                .filter(aim -> aim.line().equals(line))
                .findFirst();
    }
}
