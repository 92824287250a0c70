package io.github.labelboxspring.boot.autoconfigure.endpoint;

import io.github.labelboxspring.LabelboxClient;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The client beans that have been created so far. */
record CreatedClients(ConfigurableListableBeanFactory beans) implements Supplier<List<LabelboxClient>> {

    @Override
    public List<LabelboxClient> get() {
        return Arrays.stream(this.beans.getBeanNamesForType(LabelboxClient.class, false, false))
                .filter(this.beans::containsSingleton)
                .map(name -> this.beans.getBean(name, LabelboxClient.class))
                .toList();
    }
}
