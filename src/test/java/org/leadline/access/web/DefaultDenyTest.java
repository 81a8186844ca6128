package org.leadline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.Admits;
import org.leadline.access.web.AddressTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

@DemoServer
class DefaultDenyTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    List<HandlerMapping> mappings;

    @Autowired
    House house;

    @Test
    @Trust(1)
    void everyAddressStatesItsRuleAndStandsInTheTable() {
        Set<String> listed = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            assertThat(method.hasMethodAnnotation(Admits.class))
                    .as(method.toString())
                    .isTrue();
            listed.addAll(names(info));
        });
        assertThat(listed)
                .as("an address that is not in the table has no expected answers")
                .isEqualTo(new TreeSet<>(
                        AddressTable.ROWS.stream().map(Row::mapping).toList()));
    }

    @Test
    @Trust(1)
    void nothingElseAnswersButFiles() {
        for (HandlerMapping mapping : mappings) {
            if (mapping instanceof SimpleUrlHandlerMapping byPattern) {
                assertThat(byPattern.getHandlerMap().values())
                        .allSatisfy(handler -> assertThat(handler).isInstanceOf(ResourceHttpRequestHandler.class));
            } else if (mapping instanceof RouterFunctionMapping routes) {
                assertThat(routes.getRouterFunction()).isNull();
            }
        }
    }

    @Test
    @Trust(1)
    void anAddressWithoutARuleIsRefusedToEverybody() throws NoSuchMethodException {
        Method answer = Twin.class.getDeclaredMethod("answer", HttpServletResponse.class);
        RequestMappingInfo info = RequestMappingInfo.paths("/twin")
                .methods(RequestMethod.GET, RequestMethod.POST)
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(info, new Twin(), answer);
        try {
            for (Visit visit : Visit.values()) {
                Guest guest = visit.begin(house);
                assertThat(guest.get("/twin").statusCode())
                        .as("GET by " + visit)
                        .isEqualTo(403);
                assertThat(guest.post("/twin", Map.of()).statusCode())
                        .as("POST by " + visit)
                        .isEqualTo(403);
                assertThat(guest.get("/twin").body()).doesNotContain("twin was here");
            }
        } finally {
            requestMappingHandlerMapping.unregisterMapping(info);
        }
        assertThat(house.as("house-member").get("/twin").statusCode()).isEqualTo(404);
    }

    @Test
    @Trust(1)
    void aRouteOfAnotherKindHasNoRuleAndIsRefusedToo() {
        RouterFunctionMapping routes = (RouterFunctionMapping) mappings.stream()
                .filter(RouterFunctionMapping.class::isInstance)
                .findFirst()
                .orElseThrow();
        routes.setRouterFunction(RouterFunctions.route()
                .GET("/route", request -> ServerResponse.ok().body("route was here"))
                .build());
        try {
            assertThat(house.guest().get("/route").statusCode()).isEqualTo(403);
            assertThat(house.as("house-lead").get("/route").statusCode()).isEqualTo(403);
        } finally {
            routes.setRouterFunction(null);
        }
    }

    private static List<String> names(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? java.util.stream.Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern))
                .toList();
    }

    /** An address whose maker forgot the rule. */
    static final class Twin {
        void answer(HttpServletResponse response) throws java.io.IOException {
            response.getWriter().write("twin was here");
        }
    }
}
