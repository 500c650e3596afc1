// Studio asks a few hosts of its own for updates, and sends them feedback. On a practice's machine
// nothing leaves the page: requests to other hosts are answered here, with nothing. So is the
// check of the HTTP version, whose warning is about connections that Attune does not open. And a
// goodbye to a connection that is already gone is dropped, which the browser does, too, but not
// without calling it an error.
;(() => {
  const send = window.fetch.bind(window)
  const beacon = navigator.sendBeacon.bind(navigator)

  const stays = (address) => {
    const {protocol, hostname, search} = new URL(address, location.href)
    if (search.includes('tag=sanity.studio.protocol-check')) return false
    if (!protocol.startsWith('http')) return true
    return hostname === location.hostname || hostname.endsWith(`.${location.hostname}`)
  }

  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    return stays(address) ? send(input, init) : Promise.resolve(Response.json({}))
  }
  const {send: sendOver} = WebSocket.prototype
  WebSocket.prototype.send = function (data) {
    if (this.readyState < WebSocket.CLOSING) sendOver.call(this, data)
  }
  navigator.sendBeacon = (address, data) => !stays(address) || beacon(address, data)
})()
