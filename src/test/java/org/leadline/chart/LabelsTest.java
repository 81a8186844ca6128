package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels on crowded maps, over many seeded crowds. */
class LabelsTest {
    private static final int CROWDS_PER_SIZE = 30;

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void no_label_meets_another_a_point_or_a_regions_name_nor_leaves_the_ground(Sheet sheet) {
        for (int size = 1; size <= 25; size++) {
            for (int seed = 0; seed < CROWDS_PER_SIZE; seed++) {
                check(sheet, Crowds.seeded(100 * size + seed, size), "crowd " + seed + " of " + size);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 27, 60, 99})
    void a_whole_hospital_finds_room_as_well(int size) {
        for (int seed = 0; seed < 3; seed++) {
            check(Sheet.NARROW, Crowds.seeded(seed, size), "crowd " + seed + " of " + size);
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void a_few_points_apart_carry_their_names_beside_them(Sheet sheet) {
        List<MapPoint> points =
                List.of(point("Foot check", .97, 1.9), point("Sepsis", .9, 14), point("Frailty", .4, 90));
        MapDrawing.Labelling labelling = drawing(sheet, points).label();
        assertThat(labelling.numbered()).isFalse();
        assertThat(labelling.places())
                .allSatisfy(place -> assertThat(place.leader()).isNull())
                .extracting(place -> String.join(" ", place.lines()))
                .containsExactly("Foot check", "Sepsis", "Frailty");
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void points_that_all_lie_in_one_place_are_numbered_in_order(Sheet sheet) {
        List<MapPoint> points = IntStream.range(0, 25)
                .mapToObj(i -> point("A process with quite a long name " + i, .9, 5))
                .toList();
        MapDrawing.Labelling labelling = drawing(sheet, points).label();
        assertThat(labelling.numbered()).isTrue();
        assertThat(labelling.places())
                .extracting(place -> place.lines().getFirst())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(Integer::toString).toList());
    }

    private static void check(Sheet sheet, List<MapPoint> points, String crowd) {
        MapDrawing drawing = drawing(sheet, points);
        List<Labels.Placed> places = drawing.label().places();
        assertThat(places).as(crowd).hasSameSizeAs(points);
        for (int i = 0; i < places.size(); i++) {
            Box box = places.get(i).box();
            assertThat(drawing.ground().plot().holds(box))
                    .as("%s: label %d stays in", crowd, i)
                    .isTrue();
            assertThat(drawing.ground().names())
                    .as("%s: label %d and regions", crowd, i)
                    .noneMatch(box::overlaps);
            for (int j = 0; j < places.size(); j++) {
                assertThat(box.overlaps(places.get(j).wish().mark()))
                        .as("%s: label %d on point %d", crowd, i, j)
                        .isFalse();
                assertThat(i != j && box.overlaps(places.get(j).box()))
                        .as("%s: label %d on label %d", crowd, i, j)
                        .isFalse();
            }
            for (Box name : drawing.ground().names()) {
                assertThat(places.get(i).wish().mark().overlaps(name))
                        .as("%s: point %d on a region's name", crowd, i)
                        .isFalse();
            }
        }
    }

    private static MapDrawing drawing(Sheet sheet, List<MapPoint> points) {
        return new MapDrawing(
                new MapOfCare(points, List.of(), Cuts.USUAL), sheet, ChartWords.in(java.util.Locale.ENGLISH));
    }

    private static MapPoint point(String name, double k100, double ways) {
        return new MapPoint(
                name,
                Reading.SAME_EVERY_TIME,
                Estimate.ofShare(k100, .01),
                Estimate.ofWays(ways, .05),
                "/care/1",
                false);
    }
}
