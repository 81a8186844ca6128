package org.leadline.unit.web;

import java.time.Instant;
import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.SharedWord;
import org.leadline.unit.SharedWords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/unit/…/words}: a unit's shared words, as JSON. */
@RestController
class SharedWordApi {
    private final SharedWords words;

    SharedWordApi(SharedWords words) {
        this.words = words;
    }

    /** One word. @param twoWays whether two professions read it differently */
    record OneWord(long id, String word, boolean twoWays, List<OneSense> senses, String address) {}

    /** What one profession means by it. @param by who wrote it */
    record OneSense(String profession, String sense, String by, Instant at) {}

    @GetMapping(value = "/api/unit/{unitId}/words", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneWord> list(SignedIn me, @PathVariable long unitId) {
        return words.list(me, unitId).stream().map(SharedWordApi::one).toList();
    }

    private static OneWord one(SharedWord word) {
        return new OneWord(
                word.id(),
                word.word(),
                word.isAmbiguous(),
                word.senses().stream()
                        .map(sense -> new OneSense(sense.profession(), sense.sense(), sense.byName(), sense.at()))
                        .toList(),
                word.address());
    }
}
