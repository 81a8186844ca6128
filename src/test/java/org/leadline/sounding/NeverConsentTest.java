package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leadline.access.SignedIn;
import org.leadline.access.web.House;
import org.leadline.access.web.Markup;
import org.leadline.sounding.act.Stance;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever was asked, heard or silent: no number on the page ever has the silent among those who agree, and none is a share of those asked. */
@SoundingServer
class NeverConsentTest {
    private static final Pattern COUNTED = Pattern.compile(
            "<li[^>]*>(\\d+) (agrees?, but|agrees?|against|needs? to know more|stands? aside|not heard)</li>");
    private static final List<String> SHARES =
            List.of("%", "per cent", "percent", "majority", "consensus", "unanim", "most of");

    @Autowired
    private Ward ward;

    @Autowired
    private House house;

    @Test
    void the_silent_are_among_none_of_the_numbers_before_and_after_the_decision() {
        ward.clock.set(SoundingServer.Setup.AFTER_ALL_THAT_THE_SAMPLE_TELLS);
        ward.openBeside();
        var random = new Random(20_261_122);
        for (int round = 0; round < 12; round++) {
            boolean named = round % 3 != 0;
            List<SignedIn> asked = ward.nurses.subList(0, named ? 1 + random.nextInt(12) : 8 + random.nextInt(5));
            Sounding sounding = ward.opened(ward.charge, ward.team(Template.CONSULT, named, asked, ward.consultant));
            int heard = named ? random.nextInt(asked.size() + 1) : 5 + random.nextInt(asked.size() - 4);
            Map<Stance, Integer> sealed = new EnumMap<>(Stance.class);
            for (SignedIn author : asked.subList(0, heard)) {
                Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
                sealed.merge(stance, 1, Integer::sum);
                assertThat(ward.views.seal(author, sounding.id(), Map.of("stance", stance.word(), "close", "saw")))
                        .isInstanceOf(Sealing.Sealed.class);
            }
            ward.close(sounding);
            String what = "round " + round + ": " + heard + " of " + asked.size() + " heard, " + sealed;
            check(what, page(asked.getFirst(), sounding), sealed, asked.size() - heard);
            ward.decided(ward.consultant, sounding);
            check(what + ", decided", page(asked.getLast(), sounding), sealed, asked.size() - heard);
        }
    }

    private static void check(String what, String page, Map<Stance, Integer> sealed, int silent) {
        Map<Stance, Integer> shown = new EnumMap<>(Stance.class);
        int notHeard = 0;
        for (MatchResult counted : COUNTED.matcher(page).results().toList()) {
            int many = Integer.parseInt(counted.group(1));
            switch (counted.group(2).replaceAll("^(agree|need|stand)s\\b", "$1")) {
                case "agree" -> shown.put(Stance.AGREE, many);
                case "agree, but" -> shown.put(Stance.AGREE_BUT, many);
                case "against" -> shown.put(Stance.AGAINST, many);
                case "need to know more" -> shown.put(Stance.NEED_TO_KNOW_MORE, many);
                case "stand aside" -> shown.put(Stance.STAND_ASIDE, many);
                default -> notHeard = many;
            }
        }
        assertThat(shown).as(what).isEqualTo(sealed);
        assertThat(notHeard).as(what).isEqualTo(silent);
        String text = Markup.of(page).text().toLowerCase(java.util.Locale.ROOT);
        assertThat(SHARES).as(what).noneMatch(text::contains);
        assertThat(text.contains("counted as agreeing")).as(what).isEqualTo(silent > 0);
        assertThat(page).as(what).doesNotContain("<meter", "<progress", "<svg class=\"chart");
    }

    private String page(SignedIn who, Sounding sounding) {
        return house.as(who.name()).get(sounding.address()).body();
    }
}
