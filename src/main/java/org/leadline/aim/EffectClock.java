package org.leadline.aim;

import java.util.List;
import java.util.Map;
import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.access.Sentences;
import org.leadline.aim.db.tables.records.EffectRecord;
import org.leadline.post.ToldBacks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A week after somebody marked that an aim hurts another, everybody reads it, and both owners are told; unless that side has marked something else since. */
@Component
class EffectClock {
    static final String STANDS = "aim-hurts-stands";
    private final Clocks clocks;

    EffectClock(Clocks clocks) {
        this.clocks = clocks;
    }

    void set(EffectRecord mark) {
        clocks.set(STANDS, Long.toString(mark.getId()), mark.getStandsAt().toInstant());
    }

    void stop(EffectRecord mark) {
        clocks.stop(STANDS, Long.toString(mark.getId()));
    }

    /** What happens when it strikes. */
    @Component
    static class Stands {
        private final NearStore store;
        private final NearReading reading;
        private final ToldBacks toldBacks;
        private final Sentences sentences;
        private final AuditTrail audit;

        Stands(NearStore store, NearReading reading, ToldBacks toldBacks, Sentences sentences, AuditTrail audit) {
            this.store = store;
            this.reading = reading;
            this.toldBacks = toldBacks;
            this.sentences = sentences;
            this.audit = audit;
        }

        @Transactional
        public void strike(long markId) {
            EffectRecord mark = store.findMark(markId);
            if (mark == null) {
                return;
            }
            EffectRecord newest = store.findNewest(mark.getAimId(), mark.getTouchedId(), mark.getSide());
            Map<Long, NearAim> aims = reading.aims(store.list(List.of(mark.getAimId(), mark.getTouchedId())));
            NearAim aim = aims.get(mark.getAimId());
            NearAim touched = aims.get(mark.getTouchedId());
            if (newest == null || !newest.getId().equals(markId) || aim == null || touched == null) {
                return;
            }
            audit.record("clock", "effect stands", aim.address(), aim.unitId(), touched.address());
            for (NearAim own : List.of(aim, touched)) {
                toldBacks.tell(
                        own.owner().personId(),
                        own.unitId(),
                        own.address(),
                        own.line(),
                        sentences.say("near.told.stands", aim.line(), touched.line()));
            }
        }
    }

    /** Its clock. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes hurtsStands(ObjectProvider<Stands> stands) {
            return ClockStrikes.ofId(STANDS, markId -> stands.getObject().strike(markId));
        }
    }
}
