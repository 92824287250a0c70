package io.github.labelboxspring.crash;

import io.github.labelboxspring.network.Exchange;
import io.github.labelboxspring.network.Fault;
import io.github.labelboxspring.network.Response;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a request, until the process that sent it ends. */
final class Hold implements Fault {

    /** Where the request stops. */
    enum Point {
        /** Before the emulator sees it. */
        BEFORE,
        /** After the emulator applied it, before its answer. */
        APPLIED,
        /** After the first half of the answer's body. */
        HALF_ANSWERED
    }

    private final Point point;

    private final CountDownLatch reached = new CountDownLatch(1);

    Hold(Point point) {
        this.point = point;
    }

    @Override
    public void spoil(Exchange exchange) throws IOException {
        if (this.point == Point.BEFORE) {
            exchange.request().bytes();
        } else {
            Response response = exchange.apply();
            if (this.point == Point.HALF_ANSWERED) {
                exchange.writeHead(response, response.body().length);
                exchange.write(response.body(), 0, response.body().length / 2);
            }
        }
        this.reached.countDown();
        exchange.hold();
    }

    /** Wait a short time, and return whether the request has stopped. */
    boolean reached() throws InterruptedException {
        return this.reached.await(20, TimeUnit.MILLISECONDS);
    }
}
