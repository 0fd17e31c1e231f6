package vn.cchc.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the modules of the library export, as their descriptors say. */
final class PublicApi {

    private static final Pattern OURS =
            Pattern.compile(".*[/\\\\]cchc-[a-z]+[/\\\\]target[/\\\\](classes|cchc-[^/\\\\]*\\.jar)");

    private PublicApi() {}

    /** Returns the public top-level types of each exported package, by the name of the package. */
    static SortedMap<String, List<Class<?>>> typesByPackage() {
        SortedMap<String, List<Class<?>>> types = new TreeMap<>();
        for (ModuleReference module : modules()) {
            List<Class<?>> all = types(module);
            module.descriptor().exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(Exports::source)
                    .forEach(name -> types.put(
                            name,
                            all.stream()
                                    .filter(type -> type.getPackageName().equals(name))
                                    .toList()));
        }
        return types;
    }

    /** Returns every public top-level type of the exported packages. */
    static List<Class<?>> types() {
        return typesByPackage().values().stream().flatMap(List::stream).toList();
    }

    /** Returns the folder of sources of the module that a type belongs to. */
    static Path module(Class<?> type) {
        String name = type.getPackageName().split("\\.")[2];
        return Path.of("..", "cchc-" + name);
    }

    /** Returns the folders or jars of the modules. */
    static Path[] places() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OURS.matcher(entry).matches())
                .map(Path::of)
                .toArray(Path[]::new);
    }

    private static Collection<ModuleReference> modules() {
        return ModuleFinder.of(places()).findAll();
    }

    private static List<Class<?>> types(ModuleReference module) {
        try (ModuleReader reader = module.open()) {
            return reader.list()
                    .filter(name -> name.endsWith(".class") && !name.contains("-") && !name.contains("$"))
                    .<Class<?>>map(name -> type(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .sorted(java.util.Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
