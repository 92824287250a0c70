package io.github.labelboxspring.sample.security;

import jakarta.servlet.Filter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Requests through the filters of Spring Security, from any address. */
final class Requests {

    static final String HERE = "127.0.0.1";

    static final String ELSEWHERE = "192.0.2.7";

    private final MockMvc http;

    Requests(WebApplicationContext application) {
        this.http = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(application.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, String from, String host) throws Exception {
        return this.http
                .perform(request.with(received -> {
                    received.setRemoteAddr(from);
                    received.setServerName(host);
                    return received;
                }))
                .andReturn()
                .getResponse();
    }

    int status(MockHttpServletRequestBuilder request, String from) throws Exception {
        return send(request, from, "localhost").getStatus();
    }
}
