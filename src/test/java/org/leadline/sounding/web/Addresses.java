package org.leadline.sounding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the server lists, filled with the numbers of things; one that is new tomorrow is among them without anybody's doing. */
final class Addresses {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    /**
     * One address to go to.
     *
     * @param mapping as the server lists it
     */
    record Address(boolean writes, String mapping, String to) {}

    private Addresses() {}

    /**
     * All of them.
     *
     * @param values by hole in a pattern what to fill in; every hole has one
     */
    static List<Address> of(RequestMappingHandlerMapping listed, Map<String, List<String>> values, String query) {
        return listed.getHandlerMethods().keySet().stream()
                .flatMap(info -> of(info, values, query))
                .distinct()
                .sorted(Comparator.comparing(Address::mapping).thenComparing(Address::to))
                .toList();
    }

    private static Stream<Address> of(RequestMappingInfo info, Map<String, List<String>> values, String query) {
        boolean writes = !info.getMethodsCondition().getMethods().isEmpty()
                && !info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        return info.getPatternValues().stream().flatMap(pattern -> {
            List<String> filled = filled(pattern, values);
            Stream<String> asked = writes ? Stream.of() : filled.stream().map(address -> address + query);
            return Stream.concat(filled.stream(), asked)
                    .map(address -> new Address(writes, (writes ? "POST " : "GET ") + pattern, address));
        });
    }

    private static List<String> filled(String pattern, Map<String, List<String>> values) {
        List<String> open = new ArrayList<>(List.of(pattern));
        List<String> done = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.removeLast();
            Matcher hole = HOLE.matcher(next);
            if (!hole.find()) {
                done.add(next);
                continue;
            }
            List<String> fillings = values.get(hole.group(1));
            if (fillings == null) {
                throw new AssertionError("What stands for {" + hole.group(1) + "} in " + pattern + "? Tell the test");
            }
            fillings.forEach(
                    filling -> open.add(next.substring(0, hole.start()) + filling + next.substring(hole.end())));
        }
        return done;
    }
}
