package org.leadline.today;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the compiled template of a view name and gives it the model and the page frame. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "leadline.page");
    private final PageFrames frames;

    JteViews(PageFrames frames) {
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.contains(":") || !templates.hasTemplate(name + ".jte") ? null : new Page(name + ".jte");
    }

    /** The problem page where nothing is known of who asks, nor of what. @param worried whether it says to call when worried */
    String bare(String key, String reference, boolean worried) {
        var page = new StringOutput();
        Map<String, Object> params = new HashMap<>(Map.of("frame", frames.bare(), "key", key, "reference", reference));
        if (worried) {
            params.put("units", List.of());
        }
        templates.render("today/problem.jte", params, page);
        return page.toString();
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> params = new HashMap<>(model == null ? Map.of() : model);
            params.keySet().removeIf(key -> key.startsWith("org.springframework."));
            params.put("frame", frames.of(request, params.remove("inUnit")));
            var page = new Utf8ByteOutput();
            templates.render(template, params, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
