/** Whether this machine has to run every test: then what cannot be run is a failure, elsewhere it is skipped. */
export declare const mustRunAll: boolean;

/** Whether it has to run the tests in VS Code. */
export declare const mustRunVscode: boolean;

/** Installs Debian packages where everything has to run and Debian's packages can be had; whether they are installed now. */
export declare function installDebianPackages(packages: readonly string[]): Promise<boolean>;
