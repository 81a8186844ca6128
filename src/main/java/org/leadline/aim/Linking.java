package org.leadline.aim;

import java.util.List;
import java.util.Map;

/** What came of saying that an aim serves another. */
public sealed interface Linking {

    /**
     * It is said.
     *
     * @param hurts the other aims that it serves from now on and hurts, as marked, each with the way from it to them, both ends included
     */
    record Linked(List<List<Aim>> hurts) implements Linking {
        public Linked {
            hurts = hurts.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The other serves it already, through others perhaps: nothing serves itself.
     *
     * @param way from the other to it, both ends included
     */
    record WouldLoop(List<Aim> way) implements Linking {
        public WouldLoop {
            way = List.copyOf(way);
        }
    }

    /** By field the key of the sentence that says why, and what would be taken. */
    record Refused(Map<String, String> problems) implements Linking {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}
