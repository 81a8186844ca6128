package org.leadline.sounding;

import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON documents in PostgreSQL, and back. */
final class JsonStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonStore() {}

    static JSONB of(Object value) {
        return JSONB.valueOf(MAPPER.writeValueAsString(value));
    }

    static <T> T read(JSONB json, Class<T> type) {
        return MAPPER.readValue(json.data(), type);
    }

    static <T> List<T> readList(JSONB json, Class<T> type) {
        return MAPPER.readValue(json.data(), MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    }
}
