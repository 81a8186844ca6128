package org.leadline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** You hear back: on one's own page until it is marked as heard, by one letter until one has looked, or through who wrote it down. */
@PostTest
class ToldBacksTest {
    private static final String IDEA = "/try/12";

    @Autowired
    ToldBacks toldBacks;

    @Autowired
    Letters letters;

    @Autowired
    Recipients recipients;

    @BeforeEach
    void afresh() {
        recipients.open();
    }

    @Test
    void it_stands_on_the_page_of_whoever_said_it_until_they_mark_it_as_heard() {
        long ana = recipients.person("ana@ward.example");
        tell(ana, null, "We will try it.");
        ToldBack told = toldBacks.listUnheard(who(ana)).getFirst();
        assertThat(told)
                .extracting(ToldBack::about, ToldBack::title, ToldBack::sentence)
                .containsExactly(IDEA, "Swap the trolleys", "We will try it.");
        assertThatThrownBy(() -> toldBacks.heard(who(recipients.person(null)), told.id()))
                .isInstanceOf(NotHere.class);
        toldBacks.heard(who(ana), told.id());
        assertThat(toldBacks.listUnheard(who(ana))).isEmpty();
        assertThatThrownBy(() -> toldBacks.heard(who(ana), told.id())).isInstanceOf(NotHere.class);
        assertThat(toldBacks.listAbout(IDEA))
                .singleElement()
                .satisfies(after -> assertThat(after.seenAt()).isNotNull());
    }

    @Test
    void one_letter_goes_and_no_further_one_until_they_have_looked() {
        long ana = recipients.person("ana@ward.example");
        tell(ana, null, "We will try it.");
        tell(ana, null, "Tom holds it.");
        assertThat(letters.listOutbox()).hasSize(1);
        toldBacks.heardAll(who(ana));
        tell(ana, null, "It is in use.");
        assertThat(letters.listOutbox()).hasSize(2);
    }

    @Test
    void whom_no_letter_reaches_hears_through_the_one_who_wrote_it_down() {
        long partner = recipients.person(null);
        long scribe = recipients.person("scribe@ward.example");
        tell(partner, scribe, "We will try it.");
        ToldBack toPassOn = toldBacks.listUnheard(who(scribe)).getFirst();
        assertThat(toPassOn.personId()).isEqualTo(partner);
        assertThat(toPassOn.throughPersonId()).isEqualTo(scribe);
        toldBacks.heardAll(who(scribe));
        assertThat(toldBacks.listUnheard(who(scribe))).hasSize(1);
        toldBacks.heard(who(scribe), toPassOn.id());
        assertThat(toldBacks.listUnheard(who(scribe))).isEmpty();
        assertThat(toldBacks.listUnheard(who(partner))).isEmpty();
    }

    @Test
    void whom_letters_reach_hears_without_the_scribe() {
        long partner = recipients.person("partner@home.example");
        long scribe = recipients.person("scribe@ward.example");
        tell(partner, scribe, "We will try it.");
        assertThat(toldBacks.listUnheard(who(scribe))).isEmpty();
        assertThat(toldBacks.listUnheard(who(partner))).hasSize(1);
        assertThat(letters.listOutbox()).extracting(Letter::personId).containsExactly(partner);
    }

    private void tell(long personId, @Nullable Long through, String sentence) {
        toldBacks.tell(personId, through, recipients.unitId, IDEA, "Swap the trolleys", sentence);
    }

    private SignedIn who(long personId) {
        return new SignedIn(personId, "somebody", recipients.unitId, List.of());
    }
}
