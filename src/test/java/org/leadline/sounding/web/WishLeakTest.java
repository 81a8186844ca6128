package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.Trust;
import org.leadline.access.web.HeardLog;
import org.leadline.aim.Aims;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.sounding.Dump;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody wants from this year is a word that nobody else uses. Everybody goes to every address; its writer alone finds it, on the page of their own aims. */
@SoundingServer
class WishLeakTest {
    private static final String WORD = "kestrelwish";

    @Autowired
    AskedWard ward;

    @Autowired
    Aims aims;

    @Autowired
    RealDatabase database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Trust(25)
    void nobodyButItsWriterReadsAWishThroughAnyAddress() {
        ward.clock.set(MondayMorning.START);
        long aim = aims.enter(
                        ward.me(AskedWard.ROSA),
                        ward.ward(),
                        new NewAim("Nobody waits alone at night", null, Origin.OURS, null, null))
                .id();
        assertThat(ward.as(AskedWard.PRIYA)
                        .post("/aim/mine/wish", Map.of("wish", "To see the " + WORD, "aim", Long.toString(aim)))
                        .statusCode())
                .isEqualTo(303);
        Sounding team = ward.team(Template.CONSULT, AskedWard.PRIYA, AskedWard.CALLUM, AskedWard.KOFI);
        Set<String> found = new TreeSet<>();
        int driven = new Onlookers(ward, database, requestMappingHandlerMapping)
                .drive(List.of(team), WishLeakTest::isRead, (slug, address, answer) -> {
                    if ((answer.headers().map() + answer.body()).contains(WORD)) {
                        found.add(slug + " " + address.to().replaceFirst("\\?.*", ""));
                    }
                });
        assertThat(driven).isGreaterThan(1_000);
        assertThat(found).containsExactly(AskedWard.PRIYA + " /aim/mine", AskedWard.PRIYA + " /api/aim/mine");
        assertThat(inTables()).containsExactly("aim.wish.words");
        assertThat(HeardLog.entries()).noneMatch(entry -> entry.contains(WORD));
    }

    /** Reads, and what is posted about aims, whose answers are read too; but for the one address where an empty line ends the wish itself. */
    private static boolean isRead(Addresses.Address address) {
        return !address.writes()
                || address.mapping().contains("/aim/") && !address.mapping().endsWith("/aim/mine/wish");
    }

    private List<String> inTables() {
        List<String> places = new ArrayList<>();
        Dump.of(database)
                .tables()
                .forEach((table, rows) -> rows.forEach(row -> row.forEach((column, value) -> {
                    if (value.contains(WORD)) {
                        places.add(table + "." + column);
                    }
                })));
        return places;
    }
}
