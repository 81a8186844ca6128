package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.EffectMap;
import org.leadline.aim.EffectPair;
import org.leadline.aim.NearAim;
import org.leadline.aim.Neighbours;
import org.leadline.aim.graph.Effect;
import org.leadline.chart.GraphEdge;
import org.leadline.chart.GraphNode;
import org.leadline.chart.GraphSign;
import org.leadline.chart.LayeredGraph;
import org.leadline.chart.Picture;
import org.leadline.unit.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/map}: what the aims in and around a unit do to each other, as a picture and as a list. */
@Controller
class EffectMapPages {
    private static final int MOST_THINGS = 10;
    private static final int MOST_LINES = 12;
    private static final int KEPT = 200;
    private final Neighbours neighbours;
    private final NearWords words;
    private final Sentences sentences;
    private final Map<LayeredGraph, Picture> drawn = new LinkedHashMap<>(16, .75f, true);

    EffectMapPages(Neighbours neighbours, NearWords words, Sentences sentences) {
        this.neighbours = neighbours;
        this.words = words;
        this.sentences = sentences;
    }

    @GetMapping("/aim/map")
    @Admits(Who.SIGNED_IN)
    ModelAndView map(SignedIn me, @RequestParam long unit) {
        EffectMap map = neighbours.getMap(me, unit);
        List<EffectPair> shown = shown(map, unit);
        long toDraw = map.pairs().stream().filter(EffectMapPages::isDrawn).count();
        return new ModelAndView("aim/map")
                .addObject("inUnit", map.unit())
                .addObject(
                        "view",
                        new NearView.OfEffects(
                                map.unit(),
                                shown.isEmpty() ? null : picture(graph(map.unit(), shown)),
                                (int) toDraw - shown.size(),
                                map.conflicts().stream()
                                        .map(conflict -> conflict(me, conflict, unit))
                                        .toList(),
                                map.against().stream().map(this::against).toList(),
                                map.pairs().stream()
                                        .map(pair -> words.pair(me, pair, unit))
                                        .toList()));
    }

    /** The same graph is drawn once and kept: laying it out takes longer than all else on the page. */
    private Picture picture(LayeredGraph graph) {
        synchronized (drawn) {
            Picture kept = drawn.get(graph);
            if (kept != null) {
                return kept;
            }
        }
        Picture picture = graph.draw("effects");
        synchronized (drawn) {
            drawn.put(graph, picture);
            if (drawn.size() > KEPT) {
                drawn.remove(drawn.keySet().iterator().next());
            }
        }
        return picture;
    }

    /** What hurts first, then what is most worth a talk, of ours before others', as many as can be read at a glance. */
    private static List<EffectPair> shown(EffectMap map, long unitId) {
        List<EffectPair> order = new ArrayList<>();
        map.pairs().stream().filter(pair -> pair.marked().hurts()).forEach(order::add);
        map.pairs().stream()
                .filter(pair -> !pair.marked().hurts() && isDrawn(pair))
                .sorted((one, other) -> Boolean.compare(touches(other, unitId), touches(one, unitId)))
                .forEach(order::add);
        List<EffectPair> shown = new ArrayList<>();
        Set<Long> things = new LinkedHashSet<>();
        for (EffectPair pair : order) {
            Set<Long> with = new LinkedHashSet<>(things);
            with.add(pair.aim().id());
            with.add(pair.touched().id());
            if (with.size() <= MOST_THINGS && shown.size() < MOST_LINES) {
                things = with;
                shown.add(pair);
            }
        }
        return shown;
    }

    private static boolean touches(EffectPair pair, long unitId) {
        return pair.aim().isOf(unitId) || pair.touched().isOf(unitId);
    }

    /** Where both say neither, or one says it and the other nothing, there is no line. */
    private static boolean isDrawn(EffectPair pair) {
        Effect maker = pair.marked().ofMaker();
        Effect neighbour = pair.marked().ofNeighbour();
        return (maker == null ? neighbour : maker) != Effect.NEITHER
                || (neighbour == null ? maker : neighbour) != Effect.NEITHER;
    }

    private LayeredGraph graph(Unit unit, List<EffectPair> pairs) {
        Map<Long, GraphNode> nodes = new LinkedHashMap<>();
        List<GraphEdge> edges = new ArrayList<>();
        for (EffectPair pair : pairs) {
            for (NearAim aim : List.of(pair.aim(), pair.touched())) {
                nodes.putIfAbsent(aim.id(), node(aim, unit.id()));
            }
            String word = words.signWord(pair.marked());
            edges.add(new GraphEdge(
                    Long.toString(pair.aim().id()),
                    Long.toString(pair.touched().id()),
                    sign(words.sign(pair.marked())),
                    word,
                    0,
                    sentences.say(
                            "near.map.edge",
                            pair.aim().line(),
                            pair.aim().whose(),
                            word,
                            pair.touched().line(),
                            pair.touched().whose())));
        }
        return new LayeredGraph(
                sentences.say("near.map.picture", unit.name()),
                "",
                List.copyOf(nodes.values()),
                edges,
                List.of(
                        sentences.say("near.map.column.from"),
                        sentences.say("near.map.column.does"),
                        sentences.say("near.map.column.to")));
    }

    private static GraphNode node(NearAim aim, long unitId) {
        return new GraphNode(Long.toString(aim.id()), aim.whose(), aim.line(), aim.isOf(unitId));
    }

    private static GraphSign sign(String word) {
        return switch (word) {
            case "helps" -> GraphSign.PLUS;
            case "hurts" -> GraphSign.MINUS;
            case "differ" -> GraphSign.SPLIT;
            case "not-known" -> GraphSign.UNKNOWN;
            default -> GraphSign.NONE;
        };
    }

    private NearView.Conflict conflict(SignedIn me, EffectMap.Conflict conflict, long unitId) {
        @Nullable Unit boss = conflict.boss();
        return new NearView.Conflict(
                words.pair(me, conflict.pair(), unitId),
                boss == null ? sentences.say("near.table.none") : sentences.say("near.table", boss.name()));
    }

    private String against(EffectMap.Against against) {
        List<NearAim> way = against.way();
        return way.size() == 2
                ? sentences.say(
                        "near.against", way.getFirst().line(), way.getLast().line())
                : sentences.say(
                        "near.against.through",
                        way.getFirst().line(),
                        way.getLast().line(),
                        sentences.list(
                                "near.and",
                                way.subList(1, way.size() - 1).stream()
                                        .map(NearAim::line)
                                        .toList()));
    }
}
