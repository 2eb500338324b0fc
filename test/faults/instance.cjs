// One instance of the compiled service for the fault tests: everything real but the search, whose learning takes seconds.
const { readConfig } = require('../../dist/src/config');
const { wire } = require('../../dist/src/wire');

const config = readConfig(process.env);
const { server, startClockwork } = wire(config, config.storage, { search: { find: () => [] } });
server.listen(config.port, '127.0.0.1', () => {
  startClockwork();
  console.log('listening');
});
