package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.sounding.act.Template;
import org.springframework.util.MultiValueMap;

/** What stands in the form of a draft, as it was typed: by field its values. A field that was not sent is empty. */
public record Typed(Template template, Map<String, List<String>> fields) {

    public Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(Template template, MultiValueMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> fields.put(name, List.copyOf(values)));
        return new Typed(template, fields);
    }

    /** The first value of a field, without blanks around it; empty where there is none. */
    public String one(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** All values of a field. */
    public Set<String> all(String field) {
        return new LinkedHashSet<>(fields.getOrDefault(field, List.of()));
    }

    /** What was written into the field beside the chips; else the chip. */
    String oneOrOwn(String field) {
        String own = one(field + "Own");
        return own.isEmpty() ? one(field) : own;
    }

    /** The numbers among the values of a field. */
    Set<Long> ids(String field) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String value : all(field)) {
            if (value.matches("[0-9]{1,18}")) {
                ids.add(Long.valueOf(value));
            }
        }
        return ids;
    }
}
